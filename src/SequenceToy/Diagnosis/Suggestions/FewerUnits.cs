using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Fewer units, for samples that were memorized.</summary>
internal sealed record FewerUnits : SuggestionRule
{
    private const int Fewest = 4;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var network = run.Settings.Recurrent;
        return network.HiddenSize <= Fewest ? null : Suggest(
            run,
            "Give the network fewer units",
            "With fewer weights there is less room to learn samples by heart.",
            network with { HiddenSize = Math.Max(Fewest, network.HiddenSize / 2) });
    }
}
