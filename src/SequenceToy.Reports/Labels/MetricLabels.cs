namespace SequenceToy.Reports.Labels;

/// <summary>What results are judged by.</summary>
internal static class MetricLabels
{
    /// <summary>The goal's metric, or NRMSE for numbers and accuracy for classes.</summary>
    public static Metric MetricOf(ExperimentResult result) => result.Evidence.Metric;

    public static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
