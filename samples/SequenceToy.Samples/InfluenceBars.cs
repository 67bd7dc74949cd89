using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>How much each step matters to the answer, as bars, and whether the network ignores what it should.</summary>
internal static class InfluenceBars
{
    private const int MostWidth = 79;

    // Of a line, all but the label and the bar.
    private const int Margin = 33;
    private const int MostSteps = 12;
    private const double Whole = 1.0005;

    // A standard error worth saying.
    private const double Doubtful = 0.02;

    public static void Write(IAnsiConsole console, InfluenceReport report)
    {
        // Of long sequences the steps that matter most, in their order.
        var shown = report.Steps.OrderByDescending(step => step.Share).Take(MostSteps).OrderBy(step => step.Step).ToArray();
        var labels = shown.Max(step => report.Label(step).Length);
        var full = Math.Max(shown.Max(step => step.Share), StepInfluence.IgnoredBelow);
        var width = Math.Max(Math.Min(MostWidth, console.Profile.Width - 1) - Margin - labels, 1);
        Paragraph.Write(console, Title(report) + (report.Steps.Count > shown.Length ? FormattableString.Invariant($": the {shown.Length} steps that matter most") : ""));
        foreach (var step in shown)
        {
            var bar = new string('#', (int)Math.Round(width * Math.Max(step.Share, 0) / full));
            var line = FormattableString.Invariant($"  {report.Label(step).PadRight(labels)} |{bar.PadRight(width)} {Figures.InUnit(step.Mean),8} {Percent(step.Share),6} %");
            console.Write(new Text($"{line}{Tag(report, step)}\n"));
        }

        if (report.Steps.Count > shown.Length)
        {
            console.Write(new Text(FormattableString.Invariant(
                $"  The other {report.Steps.Count - shown.Length} steps: {report.Steps.Except(shown).Max(step => step.Share) * 100:0.0} % or less each.\n")));
        }

        if (report.Steps.Max(step => step.ShareStandardError) is >= Doubtful and var error)
        {
            Paragraph.Write(console, FormattableString.Invariant($"Measured on {Figures.Count(report.Samples, "sample")}; the standard error of a share is up to {100 * error:0.0} %."));
        }

        if (report.Counting == StepCounting.FromAnswer && report.Steps.Count > 1)
        {
            Paragraph.Write(console, "The answers asked about stand at different steps: a step so far before one may be the first of a sequence and in the middle of another.");
        }

        if (shown.Any(step => step.Share > Whole))
        {
            Paragraph.Write(console, "Beyond 100 %: a step moved alone makes sequences unlike the task's, and answers unlike the right ones.");
        }

        console.WriteLine();
        if (Sentence(report) is { } sentence)
        {
            Paragraph.Write(console, sentence);
            console.WriteLine();
        }
    }

    // What is as good as nothing must not read as if it were not.
    private static string Percent(double share) => share < StepInfluence.IgnoredBelow && Math.Round(share, 3) >= StepInfluence.IgnoredBelow ? "0.99" : FormattableString.Invariant($"{share * 100:0.0}");

    // Only what the task asks to be ignored is rightly without effect.
    private static string Tag(InfluenceReport report, StepInfluence step) => step.IsConstant ? "  always the same" : !step.IsIgnored ? "" : report.ShouldBeIgnored.Contains(step) ? "  ignored" : "  no effect";

    private static string Title(InfluenceReport report) => report.Kind == TargetKind.Number
        ? FormattableString.Invariant($"How far each step, moved alone over its range, moves the answer (of {Figures.InUnit(report.Range, lined: false)})")
        : "How far each step, moved alone over its range, moves a class's probability";

    private static string? Sentence(InfluenceReport report)
    {
        // Of a step that never varies nothing is known.
        var ignored = report.ShouldBeIgnored.Where(step => !step.IsConstant).ToArray();
        if (ignored.Length == 0)
        {
            return null;
        }

        var worst = ignored.MaxBy(step => step.Share)!;
        var told = $"{report.Sentence(worst)}{(worst.IsIgnored ? "" : ": not ignored yet")}.";
        return ignored.Length == 1
            ? $"Does it ignore what it should? {char.ToUpperInvariant(told[0])}{told[1..]}"
            : FormattableString.Invariant($"Does it ignore what it should? Of {ignored.Length} such steps the worst: {told}");
    }
}
