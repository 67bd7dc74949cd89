namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>What must hold for a verdict: all of a few checks. Rules are asked in an order; the first that holds is the verdict.</summary>
internal abstract record VerdictRule(Verdict Verdict, string Meaning)
{
    /// <summary>The checks on a run, each with its value.</summary>
    public abstract IReadOnlyList<Check> Judge(RunMeasures run);

    /// <summary>The most confidence that this can be said with, however clear the checks are.</summary>
    public virtual double MostConfidence => 1;

    public bool Holds(RunMeasures run) => Judge(run).All(check => check.Holds);
}
