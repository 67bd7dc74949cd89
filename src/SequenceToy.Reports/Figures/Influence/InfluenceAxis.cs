using SequenceToy.Data;
using SequenceToy.Inspection.Influence;

namespace SequenceToy.Reports.Figures;

/// <summary>What the axes of influence are called, with their unit, and how far they reach at least.</summary>
internal static class InfluenceAxis
{
    private const double LeastShare = 0.05;

    /// <summary>The report in a unit that all its moves have: of several numbers, each with a unit of its own, the shares in per cent.</summary>
    public static InfluenceReport InOneUnit(InfluenceReport report) => !IsOfShares(report) ? report : report with
    {
        Range = 100,
        Steps = [.. report.Steps.Select(InPercent)],
        Features = [.. report.Features.Select(InPercent)],
    };

    /// <summary>Whether shares alone can be told of.</summary>
    public static bool IsOfShares(InfluenceReport report) => report.Kind == TargetKind.Number && report.AnswerWidth > 1;

    /// <summary>What the amount of influence is in.</summary>
    public static string Unit(InfluenceReport report) => (report.Method, report.Kind) switch
    {
        (InfluenceMethod.Permutation, TargetKind.Number) => IsOfShares(report) ? "% of their variance" : "RMSE, real units",
        (_, TargetKind.Number) => IsOfShares(report) ? "% of its range" : "real units",
        _ => "probability",
    };

    /// <summary>The axis of the amount: <c>How far it moves the answer (real units)</c>.</summary>
    public static string Amount(InfluenceReport report) => report.Method switch
    {
        InfluenceMethod.Permutation => $"What is lost without it ({Unit(report)})",
        InfluenceMethod.Gradient => $"How far it moves the answer along the slope ({Unit(report)})",
        _ => $"How far it moves the answer ({Unit(report)})",
    };

    /// <summary>The axis of the steps.</summary>
    public static string Steps(InfluenceReport report) => report.Counting == StepCounting.FromStart ? "Step" : "Steps before the answer";

    /// <summary>As far as the axis of the amount must reach: what is as good as nothing must not look tall.</summary>
    public static double Least(InfluenceReport report) => LeastShare * (report.Method == InfluenceMethod.Permutation && report.Kind != TargetKind.Number ? 1 : report.Range);

    // A standard error is a standard deviation over the root of the samples.
    private static StepInfluence InPercent(StepInfluence step) =>
        step with { Mean = 100 * step.Share, StandardDeviation = 100 * step.ShareStandardError * Math.Sqrt(step.Samples), Largest = double.NaN };
}
