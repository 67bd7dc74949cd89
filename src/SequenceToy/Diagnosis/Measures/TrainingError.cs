namespace SequenceToy.Diagnosis.Measures;

/// <summary>Measures the error on training samples as a share of the reference's error.</summary>
/// <remarks>The parts of your own data may differ: where targets spread more, or a rare class is more frequent, equal networks have larger
/// errors. The reference is therefore taken on both parts, and the larger share counts.</remarks>
internal static class TrainingError
{
    public static double Of(RunMeasures run)
    {
        var evidence = run.Evidence;
        var left = run.ErrorLeftOf(evidence.Training ?? evidence.Test);
        if (evidence.Training is null || evidence.Data?.ConstantErrorRatio is not { } ratio || !IsComparable(evidence.Metric))
        {
            return left;
        }

        var power = evidence.Metric is Metric.Mse or Metric.R2 ? ratio * ratio : ratio;
        if (power == 0)
        {
            return left;
        }

        if (evidence.Metric is not (Metric.Nrmse or Metric.R2))
        {
            return Math.Max(left, left * power);
        }

        // These are shares of the spread of the training samples already.
        var own = left * Math.Abs(run.Perfect - run.Reference);
        return Math.Max(own, own / power);
    }

    // The ratio is one of root mean squares, or of shares of incorrect classes.
    private static bool IsComparable(Metric metric) =>
        metric is Metric.Rmse or Metric.Mse or Metric.Mae or Metric.Nrmse or Metric.R2 or Metric.Accuracy;
}
