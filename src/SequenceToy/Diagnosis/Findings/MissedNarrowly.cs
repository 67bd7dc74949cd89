using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The goal was missed by little.</summary>
internal sealed record MissedNarrowly() : FindingRule(FindingKind.GoalMissedNarrowly, "The goal was missed by little, or reached on one set of fresh samples and missed on another.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (!run.HasGoal || verdict == Verdict.Learned)
        {
            return null;
        }

        var distance = Math.Max(run.GoalDistance(run.Evidence.Test), run.Evidence.SecondTest is { } second ? run.GoalDistance(second) : 0);
        return new(Thresholds.NarrowMiss, false, distance, $"The goal was missed narrowly: the error is {ScoreText.Number(distance)} times what it allows.");
    }
}
