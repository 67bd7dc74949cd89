using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>When something is worth reporting beside the verdict: when its check holds.</summary>
/// <param name="Kind">What is reported.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Threshold">What its check compares with.</param>
internal abstract record FindingRule(FindingKind Kind, string Meaning, Threshold Threshold)
{
    /// <summary>The check; null where it does not apply to the run.</summary>
    public abstract Check? On(RunMeasures run, Verdict verdict);

    public Finding? Find(RunMeasures run, Verdict verdict) =>
        On(run, verdict) is { Holds: true } check ? new Finding(Kind, check.Evidence) : null;
}
