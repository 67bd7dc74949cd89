using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Short of the goal, and no longer getting better: what is left when nothing else holds.</summary>
internal sealed record Plateau() : VerdictRule(
    Verdict.Underfitting, "Short of the goal, and the loss hardly fell any more while the learning rate was high.", [TrendChecks.Progress])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [TrendChecks.NoLongerFalls(run)];
}
