namespace SequenceToy.Diagnosis.Measures;

/// <summary>How far a score is from the goal.</summary>
internal static class GoalDistance
{
    // Below 1 by this when the goal is reached to the last bit; keeps divisions from zero where a goal is perfection.
    private const double Tiny = 1e-12;

    /// <summary>What is asked where there is no goal.</summary>
    public static Threshold WithoutGoal { get; } = new(
        "error left", 0.1, "of the guess's error", 2,
        "Without a goal nearly all must be right: a tenth of the guess's error is an R² of 0.99.");

    /// <summary>
    /// A score's error over the goal's, below 1 when the goal is reached; without a goal, the error left over what is then asked.
    /// </summary>
    public static double Of(RunMeasures run, MeasuredScore score)
    {
        if (run.Evidence.Goal is not { } goal)
        {
            return run.ErrorLeftOf(score) / WithoutGoal.Value;
        }

        var ratio = Math.Abs(run.Perfect - score.Value) / GoalError(run, goal);
        return goal.IsReachedBy(score.Value) ? Math.Min(ratio, 1 - Tiny) : Math.Max(ratio, 1);
    }

    /// <summary>The standard error of that distance; 0 without a goal.</summary>
    public static double Noise(RunMeasures run, MeasuredScore score) =>
        run.Evidence.Goal is { } goal ? (score.StandardError ?? 0) / GoalError(run, goal) : 0;

    private static double GoalError(RunMeasures run, Goal goal) =>
        Math.Max(Math.Abs(run.Perfect - goal.Threshold), goal.Metric.IsShare() ? 0.5 / run.Evidence.Test.Sequences : Tiny);
}
