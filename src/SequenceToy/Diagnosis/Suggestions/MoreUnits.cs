using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>More units: at least as many as the task recommends.</summary>
internal sealed record MoreUnits : Remedy
{
    private const double Factor = 4;
    private const double Most = 256;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var units = run.Evidence[Setting.HiddenSize]!.Value;
        return units >= Most
            ? null
            : Suggest(
                run,
                "Give the network more units",
                verdict == Verdict.Underfitting
                    ? "The loss no longer falls: what it is asked to keep may not fit into it."
                    : "Where training alone does not help, what the network is asked to keep may not fit into it.",
                (Setting.HiddenSize, Math.Min(Most, Math.Max(Factor * units, run.Recommended(Setting.HiddenSize) ?? 0))));
    }
}
