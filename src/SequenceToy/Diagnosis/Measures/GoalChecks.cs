using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>What must hold for a task's goal to count as reached.</summary>
internal static class GoalChecks
{
    public static Threshold Goal { get; } = new(
        "error over the goal's error", 1, "", 1.5,
        "The task's goal itself, on samples drawn for it, and on others again, two thousand in all or more: "
        + "one set of samples may have been lucky.");

    /// <summary>All that the checks compare with.</summary>
    public static ValueList<Threshold> Thresholds { get; } = [Goal, SequenceCount.Enough, BaselineCheck.Score, OverlapCheck.Overlap];

    /// <param name="run">The run.</param>
    /// <param name="wantsMostlySeen">Whether most of the sequences scored on must have been trained on; otherwise they must not.</param>
    public static IReadOnlyList<Check> Of(RunMeasures run, bool wantsMostlySeen)
    {
        var evidence = run.Evidence;
        if (evidence.Goal is not { } goal || evidence.ScoredOn != EvaluatedOn.Test)
        {
            return [Goal.Below(double.MaxValue, "There is no goal, or there are no samples drawn for it.")];
        }

        var kind = OverlapCheck.IsMostlySeen(run) ? "drawn" : "fresh";
        return
        [
            Reached(evidence.Test, $"{kind} samples"),
            .. Again(),
            BaselineCheck.IsBetter(run),
            OverlapCheck.Of(run, wantsMostlySeen),
        ];

        IEnumerable<Check> Again() => !goal.IsReachedBy(evidence.Test.Value) ? []
            : evidence.SecondTest is not { } second ? [Goal.Below(double.MaxValue, "No second look was taken.")]
            :
            [
                Reached(second, $"other {kind} samples"),
                SequenceCount.Enough.AtLeast(
                    second.StandardError is null ? 0 : second.Sequences,
                    $"The second look was at {NumberFormat.Count(second.Sequences, "sequence")}; "
                    + $"{NumberFormat.Number(SequenceCount.Enough.Value)} are enough to go by."),
            ];

        Check Reached(MeasuredScore score, string on) => Goal.Below(
            GoalDistance.Of(run, score),
            $"{run.ScoreSentence(score)} on {NumberFormat.Count(score.Sequences)} {on}; the goal is {goal.Limit}.",
            GoalDistance.Noise(run, score));
    }
}
