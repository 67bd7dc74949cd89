using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Fewer units, for samples learnt by heart.</summary>
internal sealed record FewerUnits : Remedy
{
    private const double Fewest = 4;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var units = run.Evidence[Setting.HiddenSize]!.Value;
        return units <= Fewest ? null : Suggest(run, "Give the network fewer units", "With fewer weights there is less room to learn samples by heart.", (Setting.HiddenSize, Math.Max(Fewest, Math.Floor(units / 2))));
    }
}
