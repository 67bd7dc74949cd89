using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>A rule for a finding, which is reported when its check holds.</summary>
/// <param name="Kind">The kind of finding.</param>
/// <param name="Meaning">The meaning of the finding, in a sentence.</param>
/// <param name="Threshold">The threshold of its check.</param>
internal abstract record FindingRule(FindingKind Kind, string Meaning, Threshold Threshold)
{
    /// <summary>True when the finding is about the samples, whatever the network predicts.</summary>
    public virtual bool IsAboutData => false;

    /// <summary>Returns the check; null when it does not apply to the run.</summary>
    public abstract Check? On(RunMeasures run, Verdict verdict);

    public Finding? Find(RunMeasures run, Verdict verdict) =>
        On(run, verdict) is { Holds: true } check ? new Finding(Kind, check.Evidence) : null;
}
