using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The loss still jumps from epoch to epoch where training ends.</summary>
internal sealed record JumpsAbout() : VerdictRule(Verdict.Unstable, "The loss jumps up and down to the end: where it ended is chance.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
        [new(Thresholds.EndJump, true, run.Curve.EndJump, $"In the last epochs the loss typically jumps {ScoreText.Number(run.Curve.EndJump)}-fold from one to the next.")];
}

/// <summary>Training and validation have both lost again what they had reached.</summary>
internal sealed record LostWhatItHad() : VerdictRule(Verdict.Unstable, "Training had reached much more, and lost it again.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
        [new(Thresholds.LostGround, true, run.LostGround, $"The losses end {ScoreText.Number(run.LostGround)}-fold above their lowest, in training as in validation.")];
}
