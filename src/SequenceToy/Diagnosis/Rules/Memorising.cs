namespace SequenceToy.Diagnosis.Rules;

/// <summary>Much better on the samples trained on, and no longer getting better on others.</summary>
internal sealed record LearntByHeart() : VerdictRule(Verdict.Overfitting, "The samples trained on go far better than others, and others no longer get better.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [.. SharedChecks.OnGap(run), SharedChecks.OnProgress(run, wantsMore: false)];
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
            new(Thresholds.TrainingDone, false, distance, FormattableString.Invariant($"On the samples trained on the error is {distance:0.##} times that of the goal.")),
        ];
    }
}
