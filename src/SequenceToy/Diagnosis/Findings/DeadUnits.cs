using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many units have a state that hardly varies, in a network that has not learned.</summary>
internal sealed record DeadUnits() : FindingRule(
    FindingKind.DeadUnits,
    "In a network that has not learned, many units have a state that hardly varies: they carry nothing.",
    new(
        "share of units whose state hardly varies", 0.25, "of the units", 2,
        "A few idle units are spare room; with a quarter of them a network is smaller than it looks."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (verdict == Verdict.Learned || run.Evidence.States is not { } states)
        {
            return null;
        }

        var are = states.Dead == 1 ? "is dead: its" : "are dead: their";
        return Threshold.AtLeast(
            (double)states.Dead / states.Units,
            FormattableString.Invariant($"{states.Dead} of {states.Units} units {are} state hardly varies."));
    }
}
