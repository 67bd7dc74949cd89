using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Every unit is dead, and the score equals the baseline's within two standard errors.</summary>
internal sealed record AllUnitsDead() : VerdictRule(
    Verdict.NotLearning,
    "Every unit is dead, so every sequence gets nearly the same prediction; the error is close to the baseline's.",
    [Dead, BaselineCheck.Score])
{
    private static readonly Threshold Dead = new(
        "share of dead units, for a constant prediction", 1, "of the units", 2, "The prediction cannot vary when no unit varies.");

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var (units, dead) = run.Evidence.States is { } states ? (states.Units, states.Dead) : (1, 0);
        var noise = run.ErrorLeftNoise is { } known ? $" (± {NumberFormat.Percent(2 * known)}, two standard errors)" : "";
        return
        [
            Dead.AtLeast(
                (double)dead / units,
                $"{NumberFormat.Count(dead)} of {NumberFormat.Count(units, "unit")} {(dead == 1 ? "has" : "have")} a nearly constant "
                + "state."),
            BaselineCheck.Score.AtLeast(
                run.ErrorLeft + (2 * (run.ErrorLeftNoise ?? 1)),
                $"The error is {run.ErrorLeftText}{noise} of {run.ReferenceName}'s error."),
        ];
    }
}
