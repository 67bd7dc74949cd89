using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests more units: at least as many as the task recommends.</summary>
internal sealed record MoreUnits : SuggestionRule
{
    private const int Factor = 4;
    private const int Most = 256;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var network = run.Settings.Recurrent;
        return network.HiddenSize >= Most ? null : Suggest(
            run,
            "Use more units",
            verdict == Verdict.Underfitting
                ? "The loss no longer falls: the network may be too small for what it must remember."
                : "If more training does not help, the network may be too small for what it must remember.",
            network with
            {
                HiddenSize = Math.Min(Most, Math.Max(Factor * network.HiddenSize, run.Recommended?.Recurrent.HiddenSize ?? 0)),
            });
    }
}
