using SequenceToy.Data;
using SequenceToy.Metrics;

namespace SequenceToy.Samples;

/// <summary>A line of the table of scores.</summary>
/// <param name="Name">What stands before it.</param>
/// <param name="Metric">The metric it is, or is worked out from; null for one that no task can be judged by.</param>
/// <param name="Find">The score.</param>
internal sealed record ScoreRow(string Name, Metric? Metric, Func<Scores, double?> Find)
{
    private bool IsShare { get; init; }

    private bool IsOneAtMost { get; init; }

    public static IEnumerable<ScoreRow> Of(ExperimentResult result)
    {
        yield return new("RMSE", SequenceToy.Metric.Rmse, scores => scores.Rmse);
        if (result.Task!.Goal.Metric == SequenceToy.Metric.Mse)
        {
            yield return new("MSE", SequenceToy.Metric.Mse, scores => scores.Mse);
        }

        yield return new("MAE", SequenceToy.Metric.Mae, scores => scores.Mae);
        yield return new("Largest error", null, scores => scores.LargestError);
        yield return new("NRMSE", SequenceToy.Metric.Nrmse, scores => scores.Nrmse);
        yield return new("R²", SequenceToy.Metric.Nrmse, scores => scores.R2) { IsOneAtMost = true };
        yield return new("Accuracy", SequenceToy.Metric.Accuracy, scores => scores.Accuracy) { IsShare = true };
        if (result.Task.Target.Placement == TargetPlacement.EveryStep)
        {
            yield return new("Sequence accuracy", SequenceToy.Metric.SequenceAccuracy, scores => scores.SequenceAccuracy) { IsShare = true };
        }

        yield return new("Accuracy over all steps", null, scores => scores.AllStepsAccuracy) { IsShare = true };
        yield return new("Cross-entropy", SequenceToy.Metric.CrossEntropy, scores => scores.CrossEntropy);
    }

    /// <summary>Whether guessing has this score as measured, rather than in closed form.</summary>
    public bool IsMeasured(Guessing guessing) => Metric is not { } metric || guessing.IsMeasuredFor(metric);

    /// <summary>A score in the table.</summary>
    public string Text(double score, int decimals) => IsShare ? Figures.Percent(score) : IsOneAtMost ? Figures.OneAtMost(score, decimals) : Figures.Column(score, decimals);
}
