using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The goal is not reached and the loss no longer falls; the last rule, which always holds.</summary>
internal sealed record Plateau() : VerdictRule(
    Verdict.Underfitting,
    "The goal is not reached, and the loss had almost stopped falling while the learning rate was high.",
    [TrendChecks.Progress])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [TrendChecks.NoLongerFalls(run)];
}
