using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests ten times the weight decay, at least 0.0001.</summary>
internal sealed record MoreWeightDecay : SuggestionRule
{
    private const double Little = 1e-4;
    private const double Most = 1000;

    protected override string Expected => "The error on held-out samples falls, while that on training samples rises.";

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        var decay = Math.Clamp(10 * training.Optimizer.WeightDecay, Little, Most);
        return Suggest(
            run,
            "Increase the weight decay",
            "With smaller weights, the network computes a smoother function and memorizes individual samples less easily.",
            training with { Optimizer = training.Optimizer with { WeightDecay = decay } });
    }
}
