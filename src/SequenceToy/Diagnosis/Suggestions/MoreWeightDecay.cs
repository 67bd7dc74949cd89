using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A little weight decay, for your own samples.</summary>
internal sealed record MoreWeightDecay : SuggestionRule
{
    private const double Little = 1e-4;
    private const double Most = 1000;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        var decay = Math.Clamp(10 * training.Optimizer.WeightDecay, Little, Most);
        return Suggest(
            run,
            "Pull weights to zero",
            "Small weights make smooth rules, which are harder to learn samples by heart with.",
            training with { Optimizer = training.Optimizer with { WeightDecay = decay } });
    }
}
