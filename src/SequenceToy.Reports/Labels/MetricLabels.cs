namespace SequenceToy.Reports.Labels;

/// <summary>Scores with their unit.</summary>
internal static class MetricLabels
{
    /// <summary>What a result is judged by: the goal's metric, or NRMSE for numbers and accuracy for classes.</summary>
    public static Metric MetricOf(ExperimentResult result) => result.Evidence.Metric;

    /// <summary>A metric's unit.</summary>
    public static string Unit(Metric metric) => metric.Unit();

    public static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
