using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests the number of epochs that the loss needs to reach the goal at its current rate.</summary>
internal sealed record MoreEpochs : SuggestionRule
{
    private const double Fewest = 2;
    private const double Most = 10;
    private const double WithoutTrend = 5;
    private const double MaxEpochs = 1_000_000;

    /// <summary>Returns true for a run that ended by itself, which does not use more epochs, or that is to be finished first.</summary>
    public static bool HasEnded(RunMeasures run) =>
        run.Evidence.StopReason is StopReason.Solved or StopReason.StoppedEarly || FinishTraining.Applies(run);

    /// <summary>Returns the number of epochs that the loss needs at its current rate; five times as many without a trend.</summary>
    public static double Of(RunMeasures run, Verdict verdict) => Factor(run, verdict) * run.Settings.Training.Epochs;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        if (HasEnded(run))
        {
            return null;
        }

        var training = run.Settings.Training;
        var progress = Pace(run);
        var (factor, epochs) = (Factor(run, verdict), Of(run, verdict));
        var reach = run.HasGoal ? "reach the goal" : "reduce the error below 10% of the constant prediction's";
        var why = verdict != Verdict.StillLearning ? "A loss can stay flat for many epochs and then fall suddenly."
            : progress is null ? "Training was too short to show a trend."
            : !TrendChecks.StillFalls(run).Holds ? "Training was too short to show what the network can learn."
            : double.IsNaN(Distance(run)) ? "The loss was still falling."
            : factor < Most ? "The loss was still falling. If it keeps falling at this rate, the suggested number of epochs is enough to "
                + $"{reach}."
            : $"The loss was still falling. At the rate of this run, even the suggested number of epochs may not {reach}.";
        var fewest = progress is null ? run.Recommended?.Training.Epochs ?? 0 : 0;
        return Suggest(
            run,
            "Train longer", why, training with { Epochs = (int)Math.Min(MaxEpochs, Math.Ceiling(Math.Max(epochs, fewest))) });
    }

    private static double? Pace(RunMeasures run) => TrendChecks.EpochsEnough(run).Holds ? run.Curve.Progress : null;

    private static double Factor(RunMeasures run, Verdict verdict) =>
        verdict == Verdict.StillLearning && Pace(run) is { } pace && !double.IsNaN(Distance(run)) ? Needed(run, pace) : WithoutTrend;

    // Unknown when all held-out targets are the same.
    private static double Distance(RunMeasures run) => GoalDistance.Of(run, run.Evidence.Test);

    // The loss is proportional to epochs^−progress, the root of a mean square to the root of the loss. The factor 1.5 is a reserve.
    private static double Needed(RunMeasures run, double progress)
    {
        var distance = Math.Max(1, Distance(run));
        var fall = MetricCatalog.Of(run.Evidence.Metric).IsRootOfMeanSquare ? distance * distance : distance;
        return Math.Clamp(1.5 * Math.Pow(fall, 1 / Math.Max(progress, TrendChecks.Progress.Value)), Fewest, Most);
    }
}
