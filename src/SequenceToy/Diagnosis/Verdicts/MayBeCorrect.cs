using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data without a goal: whether the error is below 10% of the constant prediction's is not known.</summary>
internal sealed record MayBeCorrect() : OwnDataRule(
    Verdict.CannotTell,
    "The held-out samples are too few to tell whether the error is below 10% of the constant prediction's.",
    [GoalDistance.WithoutGoal, NearlyAllCorrect.InTraining, AdvantageCheck.Better, RegressionCheck.Excess])
{
    private const double Most = 1e6;

    // Below this, an advantage that is not reliable may be one, and so may a low error.
    private const int Few = 100;

    public override string MeaningFor(RunMeasures run) =>
        $"The held-out samples ({NumberFormat.Count(run.Evidence.Test.Sequences)}) are too few to tell whether the error is below 10% of "
        + $"the constant prediction's.{Enough(run)}";

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run)
    {
        var error = GoalDistance.WithoutGoal;
        if (run.HasGoal || !run.IsHeldOut
            || NearlyAllCorrect.LowestError(run) is not { } lowest || NearlyAllCorrect.HighestError(run) is not { } highest)
        {
            return [error.Below(double.MaxValue, "There is a goal, or the standard error of the score is unknown.")];
        }

        var measured = $"The error{run.WorstTargetText} on held-out samples is {run.ErrorLeftText} of the constant prediction's error; it "
            + $"may be as low as {NumberFormat.Percent(Math.Max(0, lowest))}.";
        var possible = $"{(IsPerfectButFew(run) ? "All predictions are correct, but on so few samples the" : "The")} error may also be "
            + $"as high as {NumberFormat.Percent(highest)} of the constant prediction's error.";
        return
        [
            error.Below(Math.Max(0, lowest), measured),
            error.AtLeast(IsSettled(run) ? 0 : highest, possible),
            NearlyAllCorrect.InTraining.Below(run.ErrorLeftInTraining, GapChecks.Sentence(run)),
            AdvantageCheck.MayBeBetter(run, Few),
            .. RegressionCheck.IsNotFarBetter(run),
        ];
    }

    // A network at its noise floor has found all there is, whether or not its error is small. One whose error is above the limit on enough
    // samples, and still falls, has not.
    private static bool IsSettled(RunMeasures run) => TrendChecks.NoLongerFalls(run).Holds
        ? FloorCheck.IsAtFloor(run)
        : run.ErrorLeft >= GoalDistance.WithoutGoal.Value && run.Evidence.Test.Sequences >= Few;

    private static bool IsPerfectButFew(RunMeasures run) => run.Evidence.Metric.IsShare() && run.Evidence.Test.Value >= 1
        && NearlyAllCorrect.EnoughIfPerfect(run) > run.Evidence.Test.Sequences;

    // The standard error falls with the square root of the number of samples.
    private static string Enough(RunMeasures run)
    {
        var (limit, sequences) = (GoalDistance.WithoutGoal.Value, run.Evidence.Test.Sequences);
        var needed = sequences * Math.Pow((NearlyAllCorrect.HighestError(run)!.Value - run.ErrorLeft) / (limit - run.ErrorLeft), 2);
        if (IsPerfectButFew(run))
        {
            var enough = NearlyAllCorrect.EnoughIfPerfect(run);
            return enough < Most ? $" If all predictions are correct, {NumberFormat.Count((int)enough)} are enough." : "";
        }

        var digit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, needed))));
        return needed > sequences && needed < Most
            ? $" About {NumberFormat.Count((int)(digit * Math.Ceiling(needed / digit)))} are needed." : "";
    }
}
