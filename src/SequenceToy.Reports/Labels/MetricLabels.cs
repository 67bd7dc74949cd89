namespace SequenceToy.Reports.Labels;

/// <summary>Scores with their unit.</summary>
internal static class MetricLabels
{
    /// <summary>What a result is judged by: the goal's metric, or NRMSE for numbers and accuracy for classes.</summary>
    public static Metric MetricOf(ExperimentResult result) => result.Evidence.Metric;

    /// <summary>A metric's unit.</summary>
    public static string Unit(Metric metric) => metric switch
    {
        Metric.Rmse or Metric.Mae => "real units",
        Metric.Mse => "real units squared",
        Metric.Nrmse => "1 is as good as their own mean",
        Metric.CrossEntropy => "nats",
        _ => "share of 1",
    };

    public static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
