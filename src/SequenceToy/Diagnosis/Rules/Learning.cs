using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Rules;

/// <summary>The task's goal is reached on fresh samples, and on a second set of them.</summary>
internal sealed record GoalReached() : VerdictRule(Verdict.Learned, "The task's goal is reached on fresh samples, and on as many again.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        if (run.Evidence.Goal is not { } goal || run.Evidence.ScoredOn != EvaluatedOn.Test)
        {
            return [new(Thresholds.Goal, false, double.MaxValue, "There is no goal, or no samples that training never saw.")];
        }

        var test = Reached(run.Evidence.Test, "fresh samples");
        return run.Evidence.SecondTest is { } second ? [test, Reached(second, "other fresh samples")] : [test];

        Check Reached(MeasuredScore score, string on) => new(
            Thresholds.Goal, false, run.GoalDistance(score), FormattableString.Invariant($"On {score.Sequences} {on} it scores {score.Value:0.####}; the goal is {goal}."), run.GoalNoise(score));
    }
}

/// <summary>One's own samples, without a goal: nearly all is right on enough samples that were not trained on.</summary>
internal sealed record NearlyAllRight() : VerdictRule(
    Verdict.Learned, "Without a goal: nearly all is right on enough samples not trained on, about as right as on those trained on.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        if (run.HasGoal || run.Evidence.ScoredOn == EvaluatedOn.Training)
        {
            return [new(Thresholds.OwnGoal, false, double.MaxValue, run.HasGoal ? "There is a goal to be held against." : "There are no samples that training never saw.")];
        }

        return
        [
            new(Thresholds.OwnGoal, false, run.ErrorLeft + (2 * run.ErrorLeftNoise), FormattableString.Invariant($"On samples not trained on {run.ErrorLeft:0.####} of the guess's error is left, give or take {2 * run.ErrorLeftNoise:0.####}.")),
            new(Thresholds.OwnSequences, true, run.Evidence.Test.Sequences, FormattableString.Invariant($"That was measured on {run.Evidence.Test.Sequences} sequences.")),
            new(Thresholds.OwnOverlap, false, run.Evidence.TestOverlap, FormattableString.Invariant($"{run.Evidence.TestOverlap:P0} of them also occur among the training samples.")),
            new(Thresholds.Gap, false, run.GapInErrors < Thresholds.GapNoise.Value ? Math.Min(run.Gap, 1) : run.Gap, SharedChecks.OfGap(run)),
        ];
    }
}
