using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Much better on the samples trained on, and no longer getting better on others.</summary>
internal sealed record LearntByHeart() : VerdictRule(Verdict.Overfitting, "The samples trained on go far better than others, and others no longer get better.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [.. SharedChecks.OnGap(run), SharedChecks.OnProgress(run, wantsMore: false)];
}

/// <summary>Early stopping went back to where the losses had not parted yet: the scores no longer show it, the losses do.</summary>
internal sealed record PartedLosses() : VerdictRule(Verdict.Overfitting, "Early stopping went back to the best epoch; after it the loss in training fell far below that of validation.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var gap = run.Evidence.BestEpoch is null ? 1 : run.Curve.Gap;
        return
        [
            new(Thresholds.LossGap, true, gap, $"Where training ended, the loss of validation was {ScoreText.Number(gap)} times that in training."),
            SharedChecks.OnProgress(run, wantsMore: false),
        ];
    }
}

/// <summary>Much better on the samples trained on, which have nothing left to teach.</summary>
internal sealed record DoneWithTheSamples() : VerdictRule(
    Verdict.Overfitting, "The samples trained on go far better than others, and reach the goal themselves: they have nothing left to teach.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var distance = run.GoalDistance(run.Evidence.Training ?? run.Evidence.Test);
        return
        [
            .. SharedChecks.OnGap(run),
            new(Thresholds.TrainingDone, false, distance, $"On the samples trained on the error is {ScoreText.Number(distance)} times what the goal allows."),
        ];
    }
}
