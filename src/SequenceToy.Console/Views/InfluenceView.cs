using SequenceToy.Console.Views.Terminal;
using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Console.Views;

/// <summary>Writes the influence of each step on the prediction as bars, and whether the network ignores the steps it should.</summary>
internal static class InfluenceView
{
    private const int MaxWidth = 79;

    // The width of a line without its label and bar.
    private const int Margin = 41;
    private const int MaxSteps = 12;
    private const double LeastShown = 0.0005;

    /// <param name="console">The console to write to.</param>
    /// <param name="figure">The measured influence.</param>
    /// <param name="areSymbols">True when each step is one symbol, false when it has numbers.</param>
    public static void Write(IAnsiConsole console, InfluenceFigure figure, bool areSymbols)
    {
        var report = figure.Report;
        var shown = Shown(figure);
        var others = figure.Bars.Except(shown).Where(bar => bar.Kind != InfluenceKind.Constant).ToArray();
        var constant = figure.Bars.Count - shown.Length - others.Length;
        var isTerminal = TerminalGraphics.IsSupportedBy(console);
        var labels = shown.Max(bar => report.Label(bar.Step).Length);
        var full = Math.Max(shown.Max(bar => bar.Step.Share), StepInfluence.IgnoredBelow);
        var width = Math.Max(Math.Min(MaxWidth, console.Profile.Width - 1) - Margin - labels, 1);
        var named = others.Length > 0 ? FormattableString.Invariant($"the {shown.Length} most influential steps")
            : constant > 0 && shown.Any(bar => bar.Kind != InfluenceKind.Constant) ? "each step that varies" : "each step";
        WrappedText.Write(console, $"Influence of {named}: {Change(figure, areSymbols)}");
        foreach (var bar in shown)
        {
            var drawn = TerminalBar.Of(bar.Step.Share / full, width, isTerminal);
            var numbers = $"{NumberFormat.Fixed(bar.Step.Mean, 2),8} {bar.Share,8}";
            console.Write(new Paragraph($"  {report.Label(bar.Step).PadRight(labels)} {(isTerminal ? '│' : '|')}")
                .Append(drawn, new Style(bar.ShouldBeIgnored ? TerminalColors.ToIgnore : TerminalColors.Training))
                .Append($" {numbers}{Tag(bar)}\n"));
        }

        if (others.Length > 0)
        {
            var most = others.MaxBy(bar => bar.Step.Share)!;
            var limit = most.Step.Share < LeastShown ? "below 0.05%" : $"{most.Share} or less";
            var which = others.Length == 1 ? $"step: {limit}" : $"{NumberFormat.Count(others.Length)} steps: {limit} each";
            console.Write(new Text($"  The other {which}.\n"));
        }

        if (constant > 0)
        {
            var steps = constant == 1 ? "1 step is" : $"{NumberFormat.Count(constant)} steps are";
            console.Write(new Text($"  {steps} constant in all samples: influence unknown.\n"));
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

    // Among many steps, those that never vary are only counted.
    private static InfluenceBar[] Shown(InfluenceFigure figure)
    {
        var largest = figure.Largest(MaxSteps).ToArray();
        var varying = largest.Where(bar => bar.Kind != InfluenceKind.Constant).ToArray();
        return largest.Length == figure.Bars.Count || varying.Length == 0 ? largest : varying;
    }

    private static IEnumerable<string> Notes(InfluenceFigure figure)
    {
        if (figure.IsDoubtful)
        {
            yield return $"Measured on {figure.MeasuredOn}.";
        }

        if (figure.IsFromPrediction && figure.Bars.Count > 1)
        {
            yield return InfluenceSentences.FromPrediction;
        }

        if (figure.IsBeyondWhole)
        {
            yield return InfluenceSentences.BeyondWhole;
        }
    }

    // Only steps that the task names should be ignored; others have no effect.
    private static string Tag(InfluenceBar bar) => bar.Kind switch
    {
        InfluenceKind.Constant => "  constant",
        InfluenceKind.NoEffect => "  no effect",
        InfluenceKind.Ignored or InfluenceKind.NotIgnored => "  should be ignored",
        InfluenceKind.ChangesPrediction or InfluenceKind.NotFinite => "",
        _ => throw new NotSupportedException($"kind is not known: {bar.Kind}."),
    };

    private static string Change(InfluenceFigure figure, bool areSymbols)
    {
        var changed = figure.Report.Kind == TargetKind.Number
            ? $"change of the prediction (target range {NumberFormat.Number(figure.Report.Range)})"
            : "change of a class probability";
        var how = areSymbols ? InfluenceSentences.OtherSymbols : "varies over its range";
        return $"{changed} when that step alone {how}";
    }

    // The influence of a step that never varies is unknown.
    private static string? IgnoredSentence(InfluenceFigure figure)
    {
        var ignored = figure.Bars.Where(bar => bar.ShouldBeIgnored && bar.Kind != InfluenceKind.Constant).ToArray();
        if (ignored.Length == 0)
        {
            return null;
        }

        var worst = ignored.MaxBy(bar => bar.Step.Share)!.Step;
        var which = FormattableString.Invariant($"has the largest influence of the {ignored.Length} steps that should be ignored");
        return (ignored.Length == 1 ? "" : $"{Phrase.Capitalized(figure.Report.Label(worst))} {which}. ")
            + $"{Phrase.Capitalized(figure.Report.Sentence(worst))}.";
    }
}
