using SequenceToy.Diagnosis;

namespace SequenceToy.Console.Views.Terminal;

/// <summary>Writes a verdict, on a terminal with the mark and the color that it has on the pages.</summary>
internal static class VerdictLine
{
    public static void Write(IAnsiConsole console, Verdict verdict, string text)
    {
        if (!TerminalGraphics.IsSupportedBy(console))
        {
            WrappedText.Write(console, text);
            return;
        }

        var (mark, color) = verdict switch
        {
            Verdict.Learned or Verdict.AtNoiseFloor => ('✓', TerminalColors.Good),
            Verdict.StillLearning or Verdict.CannotTell => ('…', TerminalColors.Middling),
            Verdict.Underfitting or Verdict.Overfitting or Verdict.NotLearning or Verdict.Diverged or Verdict.Unstable
                or Verdict.NoBetterThanBaseline => ('✗', TerminalColors.Bad),
            _ => throw new NotSupportedException($"verdict is not known: {verdict}."),
        };
        var lines = WrappedText.Lines($"{mark} {text}", console.Profile.Width);
        console.Write(new Text(string.Join('\n', lines) + "\n", new Style(color, decoration: Decoration.Bold)));
    }
}
