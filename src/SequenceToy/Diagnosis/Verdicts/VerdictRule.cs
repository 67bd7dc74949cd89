using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>A rule for a verdict: all its checks must hold. The first rule that holds decides.</summary>
/// <param name="Verdict">The verdict when the rule holds.</param>
/// <param name="Meaning">The meaning of the verdict, in a sentence.</param>
/// <param name="Thresholds">The thresholds of its checks.</param>
internal abstract record VerdictRule(Verdict Verdict, string Meaning, ValueList<Threshold> Thresholds)
{
    /// <summary>Returns the checks on a run with their values.</summary>
    public abstract IReadOnlyList<Check> Judge(RunMeasures run);

    /// <summary>Returns the meaning for a run, in one or two sentences.</summary>
    public virtual string MeaningFor(RunMeasures run) => Meaning;

    /// <summary>The largest distance from other verdicts that counts: 0 at a threshold, 1 clearly past it.</summary>
    public virtual double MaxDistance => 1;

    public bool Holds(RunMeasures run) => Judge(run).All(check => check.Holds);
}
