using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Without a goal: nearly all predictions on enough held-out samples are correct.</summary>
internal sealed record NearlyAllCorrect() : VerdictRule(
    Verdict.Learned,
    "The error on held-out samples is below 10% of the baseline's and close to the training error (no goal is set).",
    [GoalDistance.WithoutGoal, SequenceCount.Enough, OverlapCheck.Overlap, GapChecks.Gap])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var error = GoalDistance.WithoutGoal;
        if (run.HasGoal || run.Evidence.ScoredOn == EvaluatedOn.Training)
        {
            var why = run.HasGoal ? "There is a goal to compare with." : "All samples were trained on.";
            return [error.Below(double.MaxValue, why)];
        }

        var slack = 2 * run.ErrorLeftNoise;
        var slackText = slack is null ? "standard error unknown" : $"± {NumberFormat.Percent(slack.Value)}";
        var sequences = run.Evidence.Test.Sequences;
        return
        [
            error.Below(
                slack is null ? double.MaxValue : run.ErrorLeft + slack.Value,
                $"The error{run.WorstAnswerText} on held-out samples is {run.ErrorLeftText} ({slackText}) of the baseline's error."),
            SequenceCount.Enough.AtLeast(
                sequences,
                $"The score was measured on {NumberFormat.Count(sequences, "sequence")} "
                + $"(minimum {NumberFormat.Number(SequenceCount.Enough.Value)})."),
            OverlapCheck.Of(run, wantsMostlySeen: false),
            GapChecks.Gap.Below(run.GapInErrors < GapChecks.Noise.Value ? Math.Min(run.Gap, 1) : run.Gap, GapChecks.Sentence(run)),
        ];
    }
}
