namespace SequenceToy.Diagnosis.Measures;

/// <summary>Measures the distance of a score from the goal.</summary>
internal static class GoalDistance
{
    // Keeps the distance of a goal reached exactly below 1, and divisors above zero.
    private const double Tiny = 1e-12;

    /// <summary>The required error when there is no goal.</summary>
    public static Threshold WithoutGoal { get; } = new(
        "error, without a goal", 0.1, "of the reference error", 2,
        "Without a goal, nearly all predictions must be correct: 10% of the reference error is an R² of 0.99.");

    /// <summary>Returns the ratio of an error to the largest allowed, with or without a goal: below 1 when it is reached.</summary>
    public static double Of(RunMeasures run, MeasuredScore score)
    {
        if (run.Evidence.Goal is not { } goal)
        {
            return run.ErrorLeftOf(score) / WithoutGoal.Value;
        }

        var ratio = Math.Abs(run.Perfect - score.Value) / GoalError(run, goal);
        return goal.IsReachedBy(score.Value) ? Math.Min(ratio, 1 - Tiny) : Math.Max(ratio, 1);
    }

    /// <summary>Returns the standard error of that distance; 0 without a goal.</summary>
    public static double Noise(RunMeasures run, MeasuredScore score) =>
        run.Evidence.Goal is { } goal ? (score.StandardError ?? 0) / GoalError(run, goal) : 0;

    private static double GoalError(RunMeasures run, Goal goal) =>
        Math.Max(Math.Abs(run.Perfect - goal.Threshold), goal.Metric.IsShare() ? 0.5 / run.Evidence.Test.Sequences : Tiny);
}
