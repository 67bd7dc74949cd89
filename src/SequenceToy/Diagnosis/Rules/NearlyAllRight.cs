using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Rules;

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

        var slack = 2 * run.ErrorLeftNoise;
        return
        [
            new(Thresholds.OwnGoal, false, slack is null ? double.MaxValue : run.ErrorLeft + slack.Value, FormattableString.Invariant(
                $"On samples not trained on {run.ErrorLeft:0.####} of the guess's error is left{run.OfWorstAnswer}, {(slack is null ? "by how much give or take is not known" : FormattableString.Invariant($"give or take {slack:0.####}"))}.")),
            new(Thresholds.OwnSequences, true, run.Evidence.Test.Sequences, FormattableString.Invariant($"That was measured on {run.Evidence.Test.Sequences} {(run.Evidence.Test.Sequences == 1 ? "sequence" : "sequences")}.")),
            new(Thresholds.OwnOverlap, false, run.Evidence.TestOverlap, SharedChecks.OfOverlap(run)),
            new(Thresholds.Gap, false, run.GapInErrors < Thresholds.GapNoise.Value ? Math.Min(run.Gap, 1) : run.Gap, SharedChecks.OfGap(run)),
        ];
    }
}
