using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>As many epochs as the loss, falling on as it did, needs to reach the goal.</summary>
internal sealed record MoreEpochs : SuggestionRule
{
    private const double Fewest = 2;
    private const double Most = 10;
    private const double WithoutTrend = 5;
    private const double MaxEpochs = 1_000_000;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        if (FinishTraining.Applies(run))
        {
            return null;
        }

        var training = run.Settings.Training;
        var progress = TrendChecks.EpochsEnough(run).Holds ? run.Curve.Progress : null;
        var factor = verdict == Verdict.StillLearning && progress is { } pace ? Needed(run, pace) : WithoutTrend;
        var epochs = factor * training.Epochs;
        var why = verdict != Verdict.StillLearning ? "A loss can rest for long and then fall at once: not yet is not never."
            : progress is null ? "So few epochs show no trend yet."
            : factor < Most ? "The loss was still falling; at that pace this many epochs reach the goal."
            : "The loss was still falling; at that pace even this many epochs fall short of the goal, "
              + "but they show whether it comes nearer.";
        var fewest = progress is null ? run.Recommended?.Training.Epochs ?? 0 : 0;
        return Suggest(
            run,
            "Train longer", why, training with { Epochs = (int)Math.Min(MaxEpochs, Math.Ceiling(Math.Max(epochs, fewest))) });
    }

    // The loss goes as epochs^−progress; a root of a mean square goes as the root of the loss.
    // Half as many again, since no power law lasts.
    private static double Needed(RunMeasures run, double progress)
    {
        var distance = Math.Max(1, GoalDistance.Of(run, run.Evidence.Test));
        var fall = MetricCatalog.Of(run.Evidence.Metric).IsRootOfMeanSquare ? distance * distance : distance;
        return Math.Clamp(1.5 * Math.Pow(fall, 1 / Math.Max(progress, TrendChecks.Progress.Value)), Fewest, Most);
    }
}
