using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>Where the steps of an influence report stand on an axis, in the order of time, and what they are called there.</summary>
internal static class StepAxis
{
    /// <summary>What the axis is called.</summary>
    public static string Name(InfluenceReport report) =>
        InfluenceAxis.Steps(report) + (report.Counting == StepCounting.FromAnswer && report.Steps.Any(step => step.Step > 0) ? " (negative: after)" : "");

    /// <summary>Where a step stands: steps are told from 1, distances from the answer's own step from 0.</summary>
    public static int Position(InfluenceReport report, StepInfluence step) => report.Counting == StepCounting.FromStart ? step.Step + 1 : step.Step;

    /// <summary>The number at a place: the step, or how many steps it lies before the answer's own.</summary>
    public static string Words(InfluenceReport report, int position) => AxisStyle.Tick(report.Counting == StepCounting.FromStart ? position : -position);

    /// <summary>Ticks from the first step to the last.</summary>
    public static WholeTicks Ticks(InfluenceReport report) => report.Steps.Count == 0
        ? new(1, 1)
        : new(Position(report, report.Steps[0]), Position(report, report.Steps[^1]), position => Words(report, position));
}
