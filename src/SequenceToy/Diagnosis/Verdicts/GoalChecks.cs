using SequenceToy.Evaluation;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>What must hold for a task's goal to count as reached.</summary>
internal static class GoalChecks
{
    public static IReadOnlyList<Check> Of(RunMeasures run, bool wantsOverlap)
    {
        var evidence = run.Evidence;
        if (evidence.Goal is not { } goal || evidence.ScoredOn != EvaluatedOn.Test)
        {
            return [new(Thresholds.Goal, false, double.MaxValue, "There is no goal, or there are no samples drawn for it.")];
        }

        var kind = run.IsMostlySeen ? "drawn" : "fresh";
        return
        [
            Reached(evidence.Test, $"{kind} samples"),
            .. Again(),
            new(Thresholds.GuessScore, false, run.ErrorLeft, SharedChecks.OfErrorLeft(run)),
            new(Thresholds.OwnOverlap, wantsOverlap, evidence.TestOverlap, SharedChecks.OfOverlap(run)),
        ];

        IEnumerable<Check> Again() => !goal.IsReachedBy(evidence.Test.Value) ? []
            : evidence.SecondTest is not { } second ? [new(Thresholds.Goal, false, double.MaxValue, "No second look was taken.")]
            :
            [
                Reached(second, $"other {kind} samples"),
                new(Thresholds.OwnSequences, true, second.StandardError is null ? 0 : second.Sequences, $"The second look was at {ScoreText.Count(second.Sequences, "sequence")}; {ScoreText.Number(Thresholds.OwnSequences.Value)} are enough to go by."),
            ];

        Check Reached(MeasuredScore score, string on) => new(
            Thresholds.Goal, false, run.GoalDistance(score), $"{run.Scored(score)} on {ScoreText.Count(score.Sequences)} {on}; the goal is {goal.Limit}.", run.GoalNoise(score));
    }
}
