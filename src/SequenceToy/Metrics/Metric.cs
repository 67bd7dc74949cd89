using SequenceToy.Data;
using SequenceToy.Guards;

namespace SequenceToy;

/// <summary>What is scored.</summary>
public enum Metric
{
    /// <summary>Root of the mean squared error, in real units; lower is better.</summary>
    Rmse,

    /// <summary>Mean absolute error, in real units; lower is better.</summary>
    Mae,

    /// <summary>Share of right answers, from 0 to 1; higher is better. For numbers: of those within the target's tolerance.</summary>
    Accuracy,

    /// <summary>Mean squared error, in real units squared; lower is better.</summary>
    Mse,

    /// <summary>Normalised root mean squared error: RMSE over the answers' standard deviation; 1 is as good as always saying the mean, lower is better.</summary>
    Nrmse,

    /// <summary>Share of sequences all of whose answers are right, from 0 to 1; higher is better.</summary>
    SequenceAccuracy,

    /// <summary>Mean of −ln of the probability given to the right class, in nats, over all answers that count; lower is better.</summary>
    CrossEntropy,
}

/// <summary>What is known of each metric.</summary>
public static class MetricExtensions
{
    /// <summary>Whether a higher score is better.</summary>
    public static bool HigherIsBetter(this Metric metric) => metric is Metric.Accuracy or Metric.SequenceAccuracy;

    /// <summary>Whether answers of a kind have such a score: numbers are right or wrong only with a tolerance, and only classes have probabilities.</summary>
    internal static bool Fits(this Metric metric, TargetSpec target) => metric switch
    {
        Metric.CrossEntropy => target.Kind != TargetKind.Number,
        Metric.Accuracy or Metric.SequenceAccuracy => target.Kind != TargetKind.Number || target.Tolerance is not null,
        _ => target.Kind == TargetKind.Number,
    };

    /// <summary>The metric as people write it: <c>RMSE</c>, <c>sequence accuracy</c>.</summary>
    public static string Words(this Metric metric) => metric switch
    {
        Metric.Rmse => "RMSE",
        Metric.Mae => "MAE",
        Metric.Mse => "MSE",
        Metric.Nrmse => "NRMSE",
        Metric.SequenceAccuracy => "sequence accuracy",
        Metric.CrossEntropy => "cross-entropy",
        _ => "accuracy",
    };

    /// <summary>A score as people write it: shares of right answers in per cent, <c>99.9 %</c>, errors with four digits that count, <c>40.82</c>.</summary>
    /// <remarks>Only where all is right it says <c>100 %</c>: what would be rounded to it gets more digits.</remarks>
    /// <param name="metric">What is scored.</param>
    /// <param name="score">The score; not finite numbers are said in words.</param>
    public static string Format(this Metric metric, double score) => metric.HigherIsBetter() ? ScoreText.Percent(score) : ScoreText.Number(score);
}
