using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Without a goal: nearly all predictions on enough held-out samples are correct.</summary>
internal sealed record NearlyAllCorrect() : VerdictRule(
    Verdict.Learned,
    "The error on held-out samples is below 10% of the constant prediction's error.",
    [
        GoalDistance.WithoutGoal, InTraining, Sequences, OverlapCheck.Overlap, AdvantageCheck.Better, RegressionCheck.Excess,
    ])
{
    // Standard errors of a one-sided 95% confidence limit.
    private const double OneSided = 1.645;

    /// <summary>The sequences that are enough when all are correct: a network that is correct in three of four cases predicts so many
    /// correctly once in 300 runs.</summary>
    public const int Perfect = 20;

    // The probability that the baseline alone would be correct throughout.
    private const double Chance = 0.001;

    /// <summary>The required error on the training samples.</summary>
    public static Threshold InTraining { get; } = new(
        "error on training samples, without a goal", 0.2, "of the reference error", 2,
        "A small held-out error counts only if the training error is small too. Otherwise, the held-out samples may be easy ones, "
        + "such as those of a single class.");

    private static readonly Threshold Sequences = new(
        "held-out sequences, for 'learned' without a goal", 5, "sequences", 6, "Fewer sequences show nothing, however small their error.");

    public override string MeaningFor(RunMeasures run) =>
        RegressionCheck.IsBetter(run) ? $"{Meaning} A linear regression on the same inputs has a smaller error." : Meaning;

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var error = GoalDistance.WithoutGoal;
        if (run.HasGoal || run.Evidence.ScoredOn == EvaluatedOn.Training)
        {
            var why = run.HasGoal ? "There is a goal to compare with." : "All samples were trained on.";
            return [error.Below(double.MaxValue, why)];
        }

        var (slack, highest) = (Slack(run), HighestError(run));
        var slackText = slack is null ? "standard error unknown"
            : IsPerfect(run) ? $"all predictions on {NumberFormat.Count((long)EnoughIfPerfect(run))} or more samples are correct"
            : $"± {NumberFormat.Percent(slack.Value)}, 1.645 standard errors";
        var sequences = run.Evidence.Test.Sequences;
        return
        [
            error.Below(
                highest ?? double.MaxValue,
                $"The error{run.WorstTargetText} on held-out samples is {run.ErrorLeftText} ({slackText}) of the constant prediction's "
                + "error."),
            InTraining.Below(run.ErrorLeftInTraining, GapChecks.Sentence(run)),
            Sequences.AtLeast(
                sequences,
                $"The score was measured on {NumberFormat.Count(sequences, "sequence")} "
                + $"(minimum for this verdict: {NumberFormat.Number(Sequences.Value)})."),
            AdvantageCheck.IsBetterInRange(run),
            OverlapCheck.Of(run, wantsMostlySeen: false),
            .. RegressionCheck.IsNotFarBetter(run),
        ];
    }

    /// <summary>Returns the highest error that is plausible, as a share of the constant prediction's; null when unknown.</summary>
    public static double? HighestError(RunMeasures run) => JumpFactor(run) * (run.ErrorLeft + Slack(run));

    /// <summary>Returns the lowest error that is plausible, as a share of the constant prediction's; null when unknown.</summary>
    public static double? LowestError(RunMeasures run) => run.ErrorLeft - Slack(run);

    /// <summary>Returns the number of sequences that are enough when all are correct; infinite if the baseline alone is always
    /// correct.</summary>
    public static double EnoughIfPerfect(RunMeasures run) => run.Evidence.Baseline switch
    {
        <= 0 => Perfect,
        >= 1 => double.PositiveInfinity,
        var share => Math.Max(Perfect, Math.Floor(Math.Log(Chance) / Math.Log(share)) + 1),
    };

    // The distance from the measured error to its confidence limits.
    private static double? Slack(RunMeasures run) => IsPerfect(run) ? 0 : OneSided * run.ErrorLeftNoise;

    // Where the loss jumps, the error may be that much larger in another epoch.
    private static double JumpFactor(RunMeasures run) => run.Curve.EndJump >= LossJumps.Jump.Value ? run.Curve.EndJump : 1;

    private static bool IsPerfect(RunMeasures run) => run.Evidence.Metric.IsShare() && run.Evidence.Test.Value >= 1
        && run.Evidence.Test.Sequences >= EnoughIfPerfect(run);
}
