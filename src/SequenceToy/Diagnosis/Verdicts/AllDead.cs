using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Every unit is dead, and the score is the guess's as far as its noise lets one tell.</summary>
internal sealed record AllDead() : VerdictRule(Verdict.NotLearning, "Every unit is dead, so that the network says about the same to every sequence; its score is the guess's as far as can be told.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var (units, dead) = run.Evidence.States is { } states ? (states.Units, states.Dead) : (1, 0);
        return
        [
            new(Thresholds.AllDead, true, (double)dead / units, FormattableString.Invariant($"{dead} of {units} units have a state that hardly varies.")),
            new(Thresholds.GuessScore, true, run.ErrorLeft + (2 * (run.ErrorLeftNoise ?? 1)), $"The error is {run.ErrorLeftWords} of that of guessing{(run.ErrorLeftNoise is { } noise ? $", give or take {ScoreText.Percent(2 * noise)}" : "")}."),
        ];
    }
}
