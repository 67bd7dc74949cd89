namespace SequenceToy.Experiments;

/// <summary>The loss of the baseline on the training samples.</summary>
internal static class BaselineLoss
{
    // Rounding and the choice of samples let the mean's own NRMSE differ from 1.
    private const double MeanNrmse = 0.999;

    /// <param name="run">The run.</param>
    /// <param name="training">Its training samples, in original units.</param>
    /// <param name="baseline">The score of the baseline by the decisive metric.</param>
    public static double Of(RunRecord run, SequenceDataset training, double baseline)
    {
        var (loss, own) = (run.Outcome.Settings.Training.Loss!, run.Task?.Baseline);
        if (training.Target.Kind == TargetKind.Number)
        {
            // The task's rule may be better than the mean: its NRMSE scales the loss.
            var ofMean = loss.OfBaseline(Scaled(run, training), run.Outcome.ConstantBaseline);
            return own is not null && IsBetterThanMean(run.Metric, baseline) ? ofMean * baseline * baseline : ofMean;
        }

        var shares = ConstantBaseline.Of(training, training);
        var ofRule = BaselineChecks.TryMeasure(own, Metric.CrossEntropy, training) ?? own?[Metric.CrossEntropy];
        return loss.OfBaseline(training, ofRule is { } rule && rule < shares[Metric.CrossEntropy]
            ? new Scores(shares.Count, definition => definition.Metric == Metric.CrossEntropy ? rule : null)
            : shares);
    }

    /// <summary>Returns the training samples with numbers scaled as in training.</summary>
    public static SequenceDataset Scaled(RunRecord run, SequenceDataset training) =>
        training.Target.Kind == TargetKind.Number ? run.Model.Scaling.Apply(training) : training;

    /// <summary>Returns true for an NRMSE that no constant reaches.</summary>
    public static bool IsBetterThanMean(Metric metric, double score) => metric == Metric.Nrmse && score < MeanNrmse;
}
