using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The training error is far below the held-out error, which no longer improves.</summary>
internal sealed record Memorized() : VerdictRule(
    Verdict.Overfitting,
    "The error on training samples is at most half the error on held-out samples, and the loss hardly falls.",
    [GapChecks.Gap, GapChecks.Noise, TrendChecks.Progress, RangeCheck.Outside])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
        [.. GapChecks.Of(run), TrendChecks.NoLongerFalls(run), RangeCheck.IsInside(run)];
}
