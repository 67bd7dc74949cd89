using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A gentle pull of the weights to zero, for one's own samples.</summary>
internal sealed record PullToZero : Remedy
{
    private const double Gentle = 1e-4;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => Suggest(
        run, "Pull weights to zero", "Small weights make smooth rules, which are harder to learn samples by heart with.", (Setting.WeightDecay, Math.Max(Gentle, 10 * (run.Evidence[Setting.WeightDecay] ?? 0))));
}
