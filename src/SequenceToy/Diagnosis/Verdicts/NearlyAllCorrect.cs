using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Your own samples, without a goal: nearly all answers are right on enough samples that were not trained on.</summary>
internal sealed record NearlyAllCorrect() : VerdictRule(
    Verdict.Learned,
    "Without a goal: nearly all is right on enough samples not trained on, about as right as on those trained on.",
    [GoalDistance.WithoutGoal, SequenceCount.Enough, OverlapCheck.Overlap, GapChecks.Gap])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var error = GoalDistance.WithoutGoal;
        if (run.HasGoal || run.Evidence.ScoredOn == EvaluatedOn.Training)
        {
            var why = run.HasGoal ? "There is a goal to be held against." : "There are no samples that training never saw.";
            return [error.Below(double.MaxValue, why)];
        }

        var slack = 2 * run.ErrorLeftNoise;
        var slackText = slack is null ? "by how much give or take is not known" : $"give or take {NumberFormat.Percent(slack.Value)}";
        var sequences = run.Evidence.Test.Sequences;
        return
        [
            error.Below(
                slack is null ? double.MaxValue : run.ErrorLeft + slack.Value,
                $"On samples not trained on the error{run.WorstAnswerText} is {run.ErrorLeftText} of that of guessing, {slackText}."),
            SequenceCount.Enough.AtLeast(sequences, $"That was measured on {NumberFormat.Count(sequences, "sequence")}."),
            OverlapCheck.Of(run, wantsMostlySeen: false),
            GapChecks.Gap.Below(run.GapInErrors < GapChecks.Noise.Value ? Math.Min(run.Gap, 1) : run.Gap, GapChecks.Sentence(run)),
        ];
    }
}
