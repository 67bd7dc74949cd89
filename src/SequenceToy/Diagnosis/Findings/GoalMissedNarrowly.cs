using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The score misses the goal narrowly, on the first or the second test set.</summary>
internal sealed record GoalMissedNarrowly() : FindingRule(
    FindingKind.GoalMissedNarrowly,
    "The score misses the goal narrowly, on the first or the second test set.",
    new(
        "error ÷ largest error the goal allows, for a narrow miss", 1.5, "", 1.5,
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
        var result = run.MeetsGoal
            ? "The score reaches the goal on the first test set, but misses it narrowly on the second"
            : "The score misses the goal narrowly";
        return distance < 1 ? null : Threshold.Below(
            distance, $"{result}: the error is {NumberFormat.Number(distance)} times the largest error the goal allows.");
    }
}
