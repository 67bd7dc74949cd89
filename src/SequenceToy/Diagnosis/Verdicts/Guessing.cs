using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>No better than the guess, by score and by loss.</summary>
internal sealed record AtTheGuess() : VerdictRule(Verdict.NotLearning, "No better than the guess, or hardly, by its score and by its loss.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        new(Thresholds.GuessScore, true, run.ErrorLeft, SharedChecks.OfErrorLeft(run)),
        new(Thresholds.GuessLoss, true, run.LossShare, $"The training loss ends at {ScoreText.Percent(run.LossShare)} of that of guessing."),
    ];
}
