using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>What must hold for a verdict: all of a few checks. Rules are asked in an order; the first that holds is the verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Thresholds">All that its checks compare with.</param>
internal abstract record VerdictRule(Verdict Verdict, string Meaning, ValueList<Threshold> Thresholds)
{
    /// <summary>The checks on a run, each with its value.</summary>
    public abstract IReadOnlyList<Check> Judge(RunMeasures run);

    /// <summary>The most confidence that this can be said with, however clear the checks are.</summary>
    public virtual double MaxConfidence => 1;

    public bool Holds(RunMeasures run) => Judge(run).All(check => check.Holds);
}
