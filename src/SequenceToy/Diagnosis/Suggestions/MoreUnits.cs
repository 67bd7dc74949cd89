using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>More units: at least as many as the task recommends.</summary>
internal sealed record MoreUnits : SuggestionRule
{
    private const int Factor = 4;
    private const int Most = 256;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var network = run.Settings.Recurrent;
        return network.HiddenSize >= Most ? null : Suggest(
            run,
            "Give the network more units",
            verdict == Verdict.Underfitting
                ? "The loss no longer falls: what it is asked to keep may not fit into it."
                : "Where training alone does not help, what the network is asked to keep may not fit into it.",
            network with
            {
                HiddenSize = Math.Min(Most, Math.Max(Factor * network.HiddenSize, run.Recommended?.Recurrent.HiddenSize ?? 0)),
            });
    }
}
