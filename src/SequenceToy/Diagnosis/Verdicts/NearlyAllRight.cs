using SequenceToy.Evaluation;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

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
            new(Thresholds.OwnGoal, false, slack is null ? double.MaxValue : run.ErrorLeft + slack.Value, $"On samples not trained on the error{run.OfWorstAnswer} is {run.ErrorLeftWords} of that of guessing, {(slack is null ? "by how much give or take is not known" : $"give or take {ScoreText.Percent(slack.Value)}")}."),
            new(Thresholds.OwnSequences, true, run.Evidence.Test.Sequences, $"That was measured on {ScoreText.Count(run.Evidence.Test.Sequences, "sequence")}."),
            new(Thresholds.OwnOverlap, false, run.Evidence.TestOverlap, SharedChecks.OfOverlap(run)),
            new(Thresholds.Gap, false, run.GapInErrors < Thresholds.GapNoise.Value ? Math.Min(run.Gap, 1) : run.Gap, SharedChecks.OfGap(run)),
        ];
    }
}
