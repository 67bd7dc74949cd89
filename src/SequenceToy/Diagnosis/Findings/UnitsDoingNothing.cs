using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many units do nothing.</summary>
internal sealed record UnitsDoingNothing() : FindingRule(FindingKind.DeadUnits, "In a network that has not learnt, many units have a state that hardly varies: they carry nothing.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict == Verdict.Learned || run.Evidence.States is not { } states
        ? null
        : new(Thresholds.DeadUnits, true, (double)states.Dead / states.Units, FormattableString.Invariant($"{states.Dead} of {states.Units} units {(states.Dead == 1 ? "is dead: its" : "are dead: their")} state hardly varies."));
}
