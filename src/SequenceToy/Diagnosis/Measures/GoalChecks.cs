using SequenceToy.Evaluation;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether a goal is reached, and confirmed if a task can draw a second test set.</summary>
internal static class GoalChecks
{
    public static Threshold Goal { get; } = new(
        "error ÷ largest error the goal allows", 1, "", 1.5,
        "The task's goal must be reached on two test sets, usually 2,000 samples together, since one set may be lucky.");

    // The standard errors by which the best of many epochs can be better by chance.
    private const double Selected = 1;

    /// <summary>The thresholds of the checks on a task.</summary>
    public static ValueList<Threshold> OfTask { get; } = [Goal, SequenceCount.Enough, BaselineCheck.Score, OverlapCheck.Overlap];

    /// <summary>The thresholds of all checks.</summary>
    public static ValueList<Threshold> Thresholds { get; } = [.. OfTask, AdvantageCheck.Better];

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
            .. Shown(run, wantsMostlySeen),
        ];
    }

    /// <summary>Returns why a reached goal does not show that the network learned; empty if it does.</summary>
    public static IEnumerable<Check> Unconfirmed(RunMeasures run) => !IsHeldOut(run) || !run.MeetsGoal ? []
        : Again(run).Concat(run.HasOwnSamples ? Shown(run, wantsMostlySeen: false) : []).Where(check => !check.Holds);

    private static IEnumerable<Check> Shown(RunMeasures run, bool wantsMostlySeen) => run.HasOwnSamples
        ? [BaselineCheck.IsBetter(run), SelectedAdvantage(run), .. Unseen(run), OverlapCheck.Of(run, wantsMostlySeen)]
        : [BaselineCheck.IsBetter(run), OverlapCheck.Of(run, wantsMostlySeen)];

    // Training that stopped at the goal has chosen its epoch by the samples it is scored on.
    private static Check SelectedAdvantage(RunMeasures run) => AdvantageCheck.IsBetterBy(
        run.Evidence.StopReason == StopReason.Solved && run.Evidence.ScoredOn == EvaluatedOn.Validation ? Selected : 0, run);

    // The score of the others, if all sequences that were trained on are predicted without error.
    private static Check[] Unseen(RunMeasures run)
    {
        var (seen, test) = (run.Evidence.TestOverlap, run.Evidence.Test);
        if (seen == 0 || OverlapCheck.IsMostlySeen(run))
        {
            return [];
        }

        var left = Math.Max(1 - seen, 1.0 / test.Sequences);
        var factor = MetricCatalog.Of(run.Evidence.Metric).IsRootOfMeanSquare ? 1 / Math.Sqrt(left) : 1 / left;
        return
        [
            Goal.Below(
                factor * GoalDistance.Of(run, test), $"{OverlapCheck.Sentence(run)}; on the others alone, the goal may not be reached."),
        ];
    }

    private static IEnumerable<Check> Again(RunMeasures run) =>
        run.HasOwnSamples || !run.MeetsGoal ? []
        : run.Evidence.SecondTest is not { } second ? [Goal.Below(double.MaxValue, "No second test set confirmed the score.")]
        :
        [
            Reached(run, second, $"a second test set of {NumberFormat.Count(second.Sequences, "sequence")}"),
            SequenceCount.Enough.AtLeast(
                second.StandardError is null ? 0 : second.Sequences,
                $"The second test set has {NumberFormat.Count(second.Sequences, "sequence")} "
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
