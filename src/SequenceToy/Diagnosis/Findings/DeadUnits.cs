using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many units of a network that has not learned have a nearly constant state.</summary>
internal sealed record DeadUnits() : FindingRule(
    FindingKind.DeadUnits,
    "The network has not learned, and many of its units have a nearly constant state.",
    new(
        "share of units with a nearly constant state", 0.25, "of the units", 2,
        "A few dead units are spare capacity; with a quarter of its units dead, the network is effectively smaller."))
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
            $"{NumberFormat.Count(states.Dead)} of {NumberFormat.Count(states.Units, "unit")} {are} state is nearly constant.");
    }
}
