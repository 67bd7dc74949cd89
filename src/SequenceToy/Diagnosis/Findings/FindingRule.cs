using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>When something is worth saying beside the verdict: when its check holds.</summary>
/// <param name="Kind">What is said.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
internal abstract record FindingRule(FindingKind Kind, string Meaning)
{
    /// <summary>The check; null where it does not apply to the run.</summary>
    public abstract Check? On(RunMeasures run, Verdict verdict);

    public Finding? Find(RunMeasures run, Verdict verdict) => On(run, verdict) is { Holds: true } check ? new Finding(Kind, check.Evidence) : null;
}
