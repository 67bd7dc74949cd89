using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>Influence as bars, one for each step.</summary>
internal static class InfluenceBars
{
    // More are too thin to be told apart.
    public const int Most = 200;

    public static string Axis(InfluenceReport report) => $"Answer moves by ({InfluenceAxis.Unit(report)})";

    /// <summary>How high the axis reaches: to the highest bar of all reports, but never so low that what is as good as nothing looks tall.</summary>
    public static double? Height(IReadOnlyList<InfluenceReport> reports) =>
        NumberText.Point(Math.Max(InfluenceAxis.Least(reports[0]), reports.Max(report => report.Steps.Max(step => step.Mean))));

    public static IEnumerable<object> Of(InfluenceReport report)
    {
        var ignored = report.ShouldBeIgnored.Select(step => step.Step).ToHashSet();
        return Shown(report).Select(step => step is null ? new { Label = "…", Mean = (double?)null, Share = "", Ignore = false, Same = false } : new
        {
            Label = report.Counting == StepCounting.FromStart ? NumberText.Count(step.Step + 1) : step.Step > 0 ? $"{NumberText.Count(step.Step)} after" : NumberText.Count(-step.Step),
            Mean = step.IsConstant ? null : NumberText.Point(step.Mean),
            Share = NumberText.Influence(step.Share),
            Ignore = ignored.Contains(step.Step),
            Same = step.IsConstant,
        });
    }

    /// <summary>Which steps of a long sequence are drawn, in words; nothing where it is all.</summary>
    public static string LeftOut(InfluenceReport report) => report.Steps.Count <= Most ? ""
        : report.Counting == StepCounting.FromStart ? $" The first and the last {NumberText.Count(Most / 2)} are drawn."
        : $" The last {NumberText.Count(Most)} are drawn.";

    // Null is the gap between both ends of a long sequence; where steps are counted from the answer's, those far before it are left out.
    private static IEnumerable<StepInfluence?> Shown(InfluenceReport report) =>
        report.Steps.Count <= Most ? report.Steps
        : report.Counting == StepCounting.FromStart ? report.Steps.Take(Most / 2).Append<StepInfluence?>(null).Concat(report.Steps.TakeLast(Most / 2))
        : report.Steps.TakeLast(Most);
}
