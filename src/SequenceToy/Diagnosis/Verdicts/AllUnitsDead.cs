using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>No unit's state varies, and the score is the baseline's as far as its noise shows.</summary>
internal sealed record AllUnitsDead() : VerdictRule(
    Verdict.NotLearning,
    "Every unit is dead, so that the network says about the same to every sequence; its score is the guess's as far as can be told.",
    [Dead, BaselineCheck.Score])
{
    private static readonly Threshold Dead = new(
        "share of dead units, of a network that says nothing", 1, "of the units", 2, "Where no unit varies, no answer can.");

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var (units, dead) = run.Evidence.States is { } states ? (states.Units, states.Dead) : (1, 0);
        var noise = run.ErrorLeftNoise is { } known ? $", give or take {NumberFormat.Percent(2 * known)}" : "";
        return
        [
            Dead.AtLeast((double)dead / units, FormattableString.Invariant($"{dead} of {units} units have a state that hardly varies.")),
            BaselineCheck.Score.AtLeast(
                run.ErrorLeft + (2 * (run.ErrorLeftNoise ?? 1)), $"The error is {run.ErrorLeftText} of that of guessing{noise}."),
        ];
    }
}
