using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Much better on the samples trained on, and no longer getting better on others.</summary>
internal sealed record Memorized() : VerdictRule(
    Verdict.Overfitting,
    "The samples trained on go far better than others, and others no longer get better.",
    [GapChecks.Gap, GapChecks.Noise, TrendChecks.Progress])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [.. GapChecks.Of(run), TrendChecks.NoLongerFalls(run)];
}
