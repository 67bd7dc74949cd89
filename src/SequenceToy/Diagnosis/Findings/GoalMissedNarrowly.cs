using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The score misses the goal by little.</summary>
internal sealed record GoalMissedNarrowly() : FindingRule(
    FindingKind.GoalMissedNarrowly,
    "The score misses the goal by little, or reaches it on one set of fresh samples and misses it on another.",
    new(
        "error over the goal's error, for a narrow miss", 1.5, "", 1.5,
        "Another random seed or a few more epochs can change the error by half."))
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
            distance, $"The score misses the goal narrowly: the error is {NumberFormat.Number(distance)} times the goal's error.");
    }
}
