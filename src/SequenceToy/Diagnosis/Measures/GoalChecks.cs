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
        if (evidence.Goal is not { } goal || !IsHeldOut(run))
        {
            return [Goal.Below(double.MaxValue, "There is no goal, or no samples were held out to score.")];
        }

        return
        [
            Reached(evidence.Test, NumberFormat.Count(evidence.Test.Sequences, $"{run.SamplesName} sample")),
            .. Again(),
            BaselineCheck.IsBetter(run),
            OverlapCheck.Of(run, wantsMostlySeen),
        ];

        IEnumerable<Check> Again() => run.HasOwnSamples || !goal.IsReachedBy(evidence.Test.Value) ? []
            : evidence.SecondTest is not { } second ? [Goal.Below(double.MaxValue, "No second test set confirmed the score.")]
            :
            [
                Reached(second, $"a second test set of {NumberFormat.Count(second.Sequences, "sample")}"),
                SequenceCount.Enough.AtLeast(
                    second.StandardError is null ? 0 : second.Sequences,
                    $"The second test set has {NumberFormat.Count(second.Sequences, "sample")} "
                    + $"(minimum {NumberFormat.Number(SequenceCount.Enough.Value)})."),
            ];

        Check Reached(MeasuredScore score, string on) => Goal.Below(
            GoalDistance.Of(run, score),
            $"{run.ScoreSentence(score)} on {on}; the goal is {goal.Limit}.",
            GoalDistance.Noise(run, score));
    }

    // Your own samples may have no test samples; a task's validation samples may have decided when to stop.
    private static bool IsHeldOut(RunMeasures run) => run.Evidence.ScoredOn == EvaluatedOn.Test
        || (run.HasOwnSamples && run.Evidence.ScoredOn == EvaluatedOn.Validation);
}
