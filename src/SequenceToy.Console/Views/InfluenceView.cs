using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Figures;

namespace SequenceToy.Console.Views;

/// <summary>How much each step matters to the answer, as bars, and whether the network ignores what it should.</summary>
internal static class InfluenceView
{
    private const int MaxWidth = 79;

    // Of a line, all but the label and the bar.
    private const int Margin = 33;
    private const int MaxSteps = 12;

    public static void Write(IAnsiConsole console, InfluenceFigure figure)
    {
        var report = figure.Report;
        var shown = figure.Largest(MaxSteps).ToArray();
        var others = figure.Bars.Except(shown).ToArray();
        var labels = shown.Max(bar => report.Label(bar.Step).Length);
        var full = Math.Max(shown.Max(bar => bar.Step.Share), StepInfluence.IgnoredBelow);
        var width = Math.Max(Math.Min(MaxWidth, console.Profile.Width - 1) - Margin - labels, 1);
        var which = others.Length > 0 ? FormattableString.Invariant($": the {shown.Length} steps that matter most") : "";
        WrappedText.Write(console, Title(figure) + which);
        foreach (var bar in shown)
        {
            var drawn = new string('#', (int)Math.Round(width * Math.Max(bar.Step.Share, 0) / full));
            var numbers = $"{NumberFormat.Fixed(bar.Step.Mean, 2),8} {bar.Share,8}";
            console.Write(new Text($"  {report.Label(bar.Step).PadRight(labels)} |{drawn.PadRight(width)} {numbers}{Tag(bar)}\n"));
        }

        if (others.Length > 0)
        {
            var most = others.MaxBy(bar => bar.Step.Share)!.Share;
            console.Write(new Text(FormattableString.Invariant($"  The other {others.Length} steps: {most} or less each.\n")));
        }

        foreach (var note in Notes(figure))
        {
            WrappedText.Write(console, note);
        }

        console.WriteLine();
        if (IgnoredSentence(figure) is { } sentence)
        {
            WrappedText.Write(console, sentence);
            console.WriteLine();
        }
    }

    private static IEnumerable<string> Notes(InfluenceFigure figure)
    {
        if (figure.IsDoubtful)
        {
            yield return $"Measured on {figure.MeasuredOn}.";
        }

        if (figure.IsFromAnswer && figure.Bars.Count > 1)
        {
            yield return InfluenceSentences.FromAnswer;
        }

        if (figure.IsBeyondWhole)
        {
            yield return InfluenceSentences.BeyondWhole;
        }
    }

    // Only what the task asks to be ignored is rightly without effect.
    private static string Tag(InfluenceBar bar) => bar.Kind switch
    {
        InfluenceKind.Constant => "  always the same",
        InfluenceKind.NoEffect => "  no effect",
        InfluenceKind.Ignored => "  ignored",
        InfluenceKind.MovesAnswer or InfluenceKind.NotIgnored or InfluenceKind.NotFinite => "",
        _ => throw new NotSupportedException($"kind is not known: {bar.Kind}."),
    };

    private static string Title(InfluenceFigure figure) => figure.Report.Kind == TargetKind.Number
        ? $"How far each step, moved alone over its range, moves the answer (of {NumberFormat.Number(figure.Report.Range)})"
        : "How far each step, moved alone over its range, moves a class's probability";

    // Of a step that never varies nothing is known.
    private static string? IgnoredSentence(InfluenceFigure figure)
    {
        var ignored = figure.Bars.Where(bar => bar.ShouldBeIgnored && bar.Kind != InfluenceKind.Constant).ToArray();
        if (ignored.Length == 0)
        {
            return null;
        }

        var worst = ignored.MaxBy(bar => bar.Step.Share)!;
        var sentence = $"{figure.Report.Sentence(worst.Step)}{(worst.Kind == InfluenceKind.NotIgnored ? ": not ignored yet" : "")}.";
        return ignored.Length == 1
            ? $"Does it ignore what it should? {char.ToUpperInvariant(sentence[0])}{sentence[1..]}"
            : FormattableString.Invariant($"Does it ignore what it should? Of {ignored.Length} such steps the worst: {sentence}");
    }
}
