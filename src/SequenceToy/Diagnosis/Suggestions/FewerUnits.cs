using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests fewer units when samples were memorized.</summary>
internal sealed record FewerUnits : SuggestionRule
{
    private const int Fewest = 4;

    protected override string Expected => "The error on held-out samples falls, while that on training samples rises.";

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var network = run.Settings.Recurrent;
        return network.HiddenSize <= Fewest ? null : Suggest(
            run,
            "Use fewer units",
            "A network with fewer weights has less capacity to memorize samples.",
            network with { HiddenSize = Math.Max(Fewest, network.HiddenSize / 2) });
    }
}
