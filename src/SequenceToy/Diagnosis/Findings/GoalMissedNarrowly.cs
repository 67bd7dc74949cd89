using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The goal was missed by little.</summary>
internal sealed record GoalMissedNarrowly() : FindingRule(
    FindingKind.GoalMissedNarrowly,
    "The goal was missed by little, or reached on one set of fresh samples and missed on another.",
    new(
        "error over the goal's error, missed narrowly", 1.5, "", 1.5,
        "Half as much error again is what another seed or a few more epochs change."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (!run.HasGoal || verdict == Verdict.Learned)
        {
            return null;
        }

        var second = run.Evidence.SecondTest is { } again ? GoalDistance.Of(run, again) : 0;
        var distance = Math.Max(GoalDistance.Of(run, run.Evidence.Test), second);
        return Threshold.Below(
            distance, $"The goal was missed narrowly: the error is {NumberFormat.Number(distance)} times what it allows.");
    }
}
