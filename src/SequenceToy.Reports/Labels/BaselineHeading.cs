using SequenceToy.Metrics;

namespace SequenceToy.Reports.Labels;

/// <summary>The heading of a column with a baseline's scores.</summary>
internal static class BaselineHeading
{
    /// <summary>Returns the heading with the baseline's name.</summary>
    public static string Of(BaselineScores baseline) => $"Baseline: {baseline.Name}";

    /// <summary>Returns the heading of a column of several baselines: their name if it is the same for all.</summary>
    public static string Of(IEnumerable<BaselineScores> baselines)
    {
        var all = baselines.DistinctBy(baseline => baseline.Name, StringComparer.Ordinal).ToArray();
        return all is [var only] ? Of(only) : "Baseline";
    }
}
