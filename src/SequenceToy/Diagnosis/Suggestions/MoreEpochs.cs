using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>As many epochs as the loss, falling on as it did, needs to the goal.</summary>
internal sealed record MoreEpochs : Remedy
{
    private const double Fewest = 2;
    private const double Most = 10;
    private const double WithoutTrend = 5;
    private const double MostEpochs = 1_000_000;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        if (LetItFinish.Applies(run))
        {
            return null;
        }

        var progress = run.Curve.BusyEpochs < Thresholds.Epochs.Value ? null : run.Curve.Progress;
        var factor = verdict == Verdict.StillLearning && progress is { } pace ? Needed(run, pace) : WithoutTrend;
        var epochs = factor * run.Evidence[Setting.Epochs]!.Value;
        var why = verdict != Verdict.StillLearning ? "A loss can rest for long and then fall at once: not yet is not never."
            : progress is null ? "So few epochs show no trend yet."
            : factor < Most ? "The loss was still falling; at that pace this many epochs reach the goal."
            : "The loss was still falling; at that pace even this many epochs fall short of the goal, but they show whether it comes nearer.";
        return Suggest(
            run,
            "Train longer",
            why,
            (Setting.Epochs, Math.Min(MostEpochs, Math.Ceiling(progress is null ? Math.Max(epochs, run.Recommended(Setting.Epochs) ?? 0) : epochs))));
    }

    // The loss goes as epochs^−progress; a root of a mean square goes as the root of the loss. Half as many again, since no power law lasts.
    private static double Needed(RunMeasures run, double progress)
    {
        var distance = Math.Max(1, run.GoalDistance(run.Evidence.Test));
        var fall = run.Evidence.Metric is Metric.Rmse or Metric.Nrmse ? distance * distance : distance;
        return Math.Clamp(1.5 * Math.Pow(fall, 1 / Math.Max(progress, Thresholds.Progress.Value)), Fewest, Most);
    }
}
