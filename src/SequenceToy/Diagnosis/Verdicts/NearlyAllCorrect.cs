using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Without a goal: nearly all predictions on enough held-out samples are correct.</summary>
internal sealed record NearlyAllCorrect() : VerdictRule(
    Verdict.Learned,
    "The error on held-out samples is below 10% of the baseline's and close to the training error (no goal is set).",
    [GoalDistance.WithoutGoal, Sequences, OverlapCheck.Overlap, GapChecks.Gap, AdvantageCheck.Better])
{
    // The probability that the baseline alone would be correct throughout.
    private const double Chance = 0.001;

    private static readonly Threshold Sequences = new(
        "held-out sequences, for a claim", 5, "sequences", 6, "Fewer sequences show nothing, however small their error.");

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var error = GoalDistance.WithoutGoal;
        if (run.HasGoal || run.Evidence.ScoredOn == EvaluatedOn.Training)
        {
            var why = run.HasGoal ? "There is a goal to compare with." : "All samples were trained on.";
            return [error.Below(double.MaxValue, why)];
        }

        var slack = IsPerfect(run) ? 0 : 2 * run.ErrorLeftNoise;
        var slackText = slack is null ? "standard error unknown" : $"± {NumberFormat.Percent(slack.Value)}";
        var sequences = run.Evidence.Test.Sequences;
        return
        [
            error.Below(
                slack is null ? double.MaxValue : JumpFactor(run) * (run.ErrorLeft + slack.Value),
                $"The error{run.WorstAnswerText} on held-out samples is {run.ErrorLeftText} ({slackText}) of the baseline's error."),
            Sequences.AtLeast(
                sequences,
                $"The score was measured on {NumberFormat.Count(sequences, "sequence")} "
                + $"(minimum {NumberFormat.Number(Sequences.Value)})."),
            AdvantageCheck.IsBetter(run),
            OverlapCheck.Of(run, wantsMostlySeen: false),
            GapChecks.Gap.Below(run.GapInErrors < GapChecks.Noise.Value ? Math.Min(run.Gap, 1) : run.Gap, GapChecks.Sentence(run)),
        ];
    }

    // Where the loss jumps, the error may be that much larger in another epoch.
    private static double JumpFactor(RunMeasures run) => run.Curve.EndJump >= LossJumps.Jump.Value ? run.Curve.EndJump : 1;

    private static bool IsPerfect(RunMeasures run) => run.Evidence.Metric.IsShare() && run.Evidence.Test.Value >= 1
        && Math.Pow(run.Evidence.Baseline, run.Evidence.Test.Sequences) < Chance;
}
