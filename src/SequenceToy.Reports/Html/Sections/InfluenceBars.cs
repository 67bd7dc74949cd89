using SequenceToy.Data;
using SequenceToy.Inspection.Influence;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>Influence as bars, one for each step.</summary>
internal static class InfluenceBars
{
    // More are too thin to be told apart; the others of a long sequence lie far from the answer, or are like their neighbours.
    private const int Most = 200;

    private const double LeastShare = 0.05;

    public static string Unit(InfluenceReport report) => report.Kind == TargetKind.Number ? "real units" : "probability";

    public static string Axis(InfluenceReport report) => $"Answer moves by ({Unit(report)})";

    public static string StepAxis(InfluenceReport report) => report.Counting == StepCounting.FromStart ? "Step" : "Steps before the answer";

    /// <summary>How high the axis reaches: to the highest bar of all reports, but never so low that what is as good as nothing looks tall.</summary>
    public static double? Height(IReadOnlyList<InfluenceReport> reports) =>
        Figures.Point(Math.Max(LeastShare * reports[0].Range, reports.Max(report => report.Steps.Max(step => step.Mean))));

    public static IEnumerable<object> Of(InfluenceReport report)
    {
        var ignored = report.ShouldBeIgnored.Select(step => step.Step).ToHashSet();
        var steps = report.Counting == StepCounting.FromStart ? report.Steps.Take(Most) : report.Steps.TakeLast(Most);
        return steps.Select(step => new
        {
            Label = report.Counting == StepCounting.FromStart ? Figures.Count(step.Step + 1) : step.Step > 0 ? $"{Figures.Count(step.Step)} after" : Figures.Count(-step.Step),
            Mean = Figures.Point(step.Mean),
            Share = Figures.Percent(step.Share),
            Ignore = ignored.Contains(step.Step),
        });
    }
}
