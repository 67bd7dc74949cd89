using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether a goal is reached, and confirmed if a task can draw a second test set.</summary>
internal static class GoalChecks
{
    public static Threshold Goal { get; } = new(
        "error ÷ largest error the goal allows", 1, "", 1.5,
        "The task's goal must be reached on two test sets, usually 2,000 samples together, since one set may be lucky.");

    /// <summary>The thresholds of the checks.</summary>
    public static ValueList<Threshold> Thresholds { get; } = [Goal, SequenceCount.Enough, BaselineCheck.Score, OverlapCheck.Overlap];

    /// <param name="run">The measured run.</param>
    /// <param name="wantsMostlySeen">True when most test sequences must also be training sequences; false when they must not.</param>
    public static IReadOnlyList<Check> Of(RunMeasures run, bool wantsMostlySeen)
    {
        var evidence = run.Evidence;
        if (evidence.Goal is null || !IsHeldOut(run))
        {
            return [Goal.Below(double.MaxValue, "There is no goal, or no samples were held out to score.")];
        }

        return
        [
            Reached(run, evidence.Test, NumberFormat.Count(evidence.Test.Sequences, $"{run.SamplesName} sample")),
            .. Again(run),
            BaselineCheck.IsBetter(run),
            OverlapCheck.Of(run, wantsMostlySeen),
        ];
    }

    /// <summary>Returns why a second test set does not confirm a goal that was reached on the first; empty if it does.</summary>
    public static IEnumerable<Check> Unconfirmed(RunMeasures run) => IsHeldOut(run) ? Again(run).Where(check => !check.Holds) : [];

    private static IEnumerable<Check> Again(RunMeasures run) =>
        run.HasOwnSamples || !run.MeetsGoal ? []
        : run.Evidence.SecondTest is not { } second ? [Goal.Below(double.MaxValue, "No second test set confirmed the score.")]
        :
        [
            Reached(run, second, $"a second test set of {NumberFormat.Count(second.Sequences, "sample")}"),
            SequenceCount.Enough.AtLeast(
                second.StandardError is null ? 0 : second.Sequences,
                $"The second test set has {NumberFormat.Count(second.Sequences, "sample")} "
                + $"(minimum {NumberFormat.Number(SequenceCount.Enough.Value)})."),
        ];

    private static Check Reached(RunMeasures run, MeasuredScore score, string on) => Goal.Below(
        GoalDistance.Of(run, score),
        $"{run.ScoreSentence(score)} on {on}; the goal is {run.Evidence.Goal!.Limit}.",
        GoalDistance.Noise(run, score));

    // Your own samples may have no test samples; a task's validation samples may have decided when to stop.
    private static bool IsHeldOut(RunMeasures run) => run.Evidence.ScoredOn == EvaluatedOn.Test
        || (run.HasOwnSamples && run.Evidence.ScoredOn == EvaluatedOn.Validation);
}
