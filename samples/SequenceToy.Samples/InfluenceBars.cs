using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>How much each step matters to the answer, as bars, and whether the network ignores what it should.</summary>
internal static class InfluenceBars
{
    private const int Width = 79;

    // Of a line, all but the label and the bar.
    private const int Margin = 31;
    private const int MostSteps = 12;

    public static void Write(IAnsiConsole console, InfluenceReport report)
    {
        // Of long sequences the steps that matter most, in their order.
        var shown = report.Steps.OrderByDescending(step => step.Share).Take(MostSteps).OrderBy(step => step.Step).ToArray();
        var labels = shown.Max(step => report.Label(step).Length);
        var full = Math.Max(shown.Max(step => step.Share), StepInfluence.IgnoredBelow);
        var width = Width - Margin - labels;
        console.Write(new Text(Title(report) + "\n"));
        foreach (var step in shown)
        {
            var bar = new string('#', (int)Math.Round(width * Math.Max(step.Share, 0) / full));
            var line = FormattableString.Invariant($"  {report.Label(step).PadRight(labels)} |{bar.PadRight(width)} {step.Mean,8:0.00} {step.Share * 100,6:0.0} %");
            console.Write(new Text($"{line}{(step.IsIgnored ? "  ignored" : "")}\n"));
        }

        if (report.Steps.Count > shown.Length)
        {
            console.Write(new Text(FormattableString.Invariant(
                $"  The other {report.Steps.Count - shown.Length} steps: {report.Steps.Except(shown).Max(step => step.Share) * 100:0.0} % or less each.\n")));
        }

        console.WriteLine();
        if (Sentence(report) is { } sentence)
        {
            console.Write(new Padder(new Text(sentence), new Padding(0, 0, 0, 1)));
        }
    }

    private static string Title(InfluenceReport report) => report.Kind == TargetKind.Number
        ? FormattableString.Invariant($"How far each step, moved alone over its range, moves the answer (of {report.Range:0.##})")
        : "How far each step, moved alone over its range, moves a class's probability";

    private static string? Sentence(InfluenceReport report)
    {
        var ignored = report.ShouldBeIgnored;
        if (ignored.Count == 0)
        {
            return null;
        }

        var worst = ignored.MaxBy(step => step.Share)!;
        var told = $"{report.Sentence(worst)}{(worst.IsIgnored ? "" : ": not ignored yet")}.";
        return ignored.Count == 1
            ? $"Does it ignore what it should? {char.ToUpperInvariant(told[0])}{told[1..]}"
            : FormattableString.Invariant($"Does it ignore what it should? Of {ignored.Count} such steps the worst: {told}");
    }
}
