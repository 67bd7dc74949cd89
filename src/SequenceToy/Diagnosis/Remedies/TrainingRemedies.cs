using SequenceToy.Diagnosis.Rules;
using SequenceToy.Evaluation;
using SequenceToy.Tasks;

namespace SequenceToy.Diagnosis.Remedies;

/// <summary>As many epochs as the loss, falling on as it did, needs to the goal.</summary>
internal sealed record MoreEpochs : Remedy
{
    private const double Fewest = 2;
    private const double Most = 10;
    private const double WithoutTrend = 5;
    private const double MostEpochs = 1_000_000;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var factor = verdict == Verdict.StillLearning && run.Curve.Progress is { } progress ? Needed(run, progress) : WithoutTrend;
        var why = verdict != Verdict.StillLearning ? "A loss can rest for long and then fall at once: not yet is not never."
            : run.Curve.Progress is null ? "So few epochs show no trend yet."
            : factor < Most ? "The loss was still falling; at that pace this many epochs reach the goal."
            : "The loss was still falling; at that pace the goal is far, and this many epochs show whether it comes nearer.";
        return Suggest(
            run,
            "Train longer",
            why,
            (Setting.Epochs, Math.Min(MostEpochs, Math.Ceiling(factor * run.Evidence[Setting.Epochs]!.Value))));
    }

    // The loss goes as epochs^−progress; a root of a mean square goes as the root of the loss. Half as many again, since no power law lasts.
    private static double Needed(RunMeasures run, double progress)
    {
        var distance = Math.Max(1, run.GoalDistance(run.Evidence.Test));
        var fall = run.Evidence.Metric is Metric.Rmse or Metric.Nrmse ? distance * distance : distance;
        return Math.Clamp(1.5 * Math.Pow(fall, 1 / Math.Max(progress, Thresholds.Progress.Value)), Fewest, Most);
    }
}

/// <summary>Adam instead of plain descent.</summary>
internal sealed record AdaptiveSteps : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence[Setting.Optimizer] != SettingTable.PlainDescent
        ? null
        : Suggest(
            run,
            "Train with Adam",
            "It gives every weight a step of its own length; plain descent needs a learning rate made to measure.",
            (Setting.Optimizer, SettingTable.AdamSteps),
            (Setting.LearningRate, Math.Min(run.Evidence[Setting.LearningRate]!.Value, run.Recommended(Setting.LearningRate) ?? UsualRate.OfAdam)));
}

/// <summary>No more pull to zero, nothing switched off: for a network that cannot even fit what it is trained on.</summary>
internal sealed record LessPull : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => Suggest(
        run, "Leave weights and units alone", "Weight decay and dropout keep a network from fitting; this one does not fit yet.", (Setting.WeightDecay, 0), (Setting.Dropout, 0));
}

/// <summary>A gentle pull of the weights to zero, for one's own samples.</summary>
internal sealed record PullToZero : Remedy
{
    private const double Gentle = 1e-4;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => Suggest(
        run, "Pull weights to zero", "Small weights make smooth rules, which are harder to learn samples by heart with.", (Setting.WeightDecay, Math.Max(Gentle, 10 * (run.Evidence[Setting.WeightDecay] ?? 0))));
}

/// <summary>An end when validation no longer gets better.</summary>
internal sealed record StopEarly : Remedy
{
    private const double Share = 0.1;
    private const double Fewest = 5;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.Validation is null || run.Evidence[Setting.EarlyStopping] is not null
        ? null
        : Suggest(
            run,
            "Stop when validation no longer gets better",
            "Later epochs learn the training samples by heart; the best epoch's weights are kept.",
            (Setting.EarlyStopping, Math.Max(Fewest, Math.Round(Share * run.Evidence[Setting.Epochs]!.Value))));
}

/// <summary>Some samples kept for validation, where nothing was held out.</summary>
internal sealed record HeldOut : Remedy
{
    private const double Share = 0.2;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn != EvaluatedOn.Training || run.Evidence.TrainingSamples * (1 - Share) < run.Evidence[Setting.BatchSize]
        ? null
        : Suggest(run, "Hold some samples out", "Whether anything general was learnt shows on samples not trained on.", (Setting.ValidationSplit, Share));
}

/// <summary>New samples in every epoch, for a task that can draw them.</summary>
internal sealed record MoreSamples : Remedy
{
    private const double Fewest = 1000;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.Recommended is null
        ? null
        : Suggest(
            run,
            "Draw new samples for each epoch",
            "What is new each time cannot be learnt by heart.",
            (Setting.Samples, new[] { Fewest, run.Recommended(Setting.Samples) ?? 0, run.Evidence[Setting.Samples] ?? 0 }.Max()),
            (Setting.FreshDataEachEpoch, SettingTable.On));
}

/// <summary>Numbers scaled to a range that units can work in.</summary>
internal sealed record ScaledNumbers : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) =>
        run.Evidence[Setting.Scaling] != SettingTable.Unscaled || (run.Recommended(Setting.Scaling) ?? SettingTable.MinMax) == SettingTable.Unscaled
            ? null
            : Suggest(run, "Scale the numbers", "Units work between −1 and 1: larger inputs drive them to their bounds, larger answers make steps too long.", (Setting.Scaling, SettingTable.MinMax));
}

/// <summary>The task's own recommended settings.</summary>
internal sealed record AsRecommended : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.Recommended is not { } recommended
        ? null
        : Suggest(run, "Go back to the settings recommended for the task", "They are known to learn it.", recommended.Select(value => (value.Setting, value.Value)));
}
