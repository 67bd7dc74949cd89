using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>A rule for your own data only; never holds for a task.</summary>
/// <inheritdoc/>
internal abstract record OwnDataRule(Verdict Verdict, string Meaning, ValueList<Threshold> Thresholds)
    : VerdictRule(Verdict, Meaning, Thresholds)
{
    public sealed override IReadOnlyList<Check> Judge(RunMeasures run) => run.HasOwnSamples
        ? JudgeOwnData(run)
        : [Thresholds[0].Of(wantsAtLeast: false, measured: double.MaxValue, sentence: "The samples are those of a task.")];

    /// <summary>Returns the checks on a run with your own data.</summary>
    protected abstract IReadOnlyList<Check> JudgeOwnData(RunMeasures run);
}
