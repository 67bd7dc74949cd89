namespace SequenceToy.Diagnosis.Rules;

/// <summary>No better than the guess, by score and by loss.</summary>
internal sealed record AtTheGuess() : VerdictRule(Verdict.NotLearning, "No better than the guess, by its score and by its loss.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        new(Thresholds.GuessScore, true, run.ErrorLeft, FormattableString.Invariant($"{run.ErrorLeft:0.###} of the guess's error is left.")),
        new(Thresholds.GuessLoss, true, run.LossShare, FormattableString.Invariant($"The training loss ends at {run.LossShare:0.###} of the guess's.")),
    ];
}
