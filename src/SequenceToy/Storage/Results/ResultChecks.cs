using SequenceToy.Experiments;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Training;

namespace SequenceToy.Storage.Results;

/// <summary>Checks that a run can produce a stored outcome; otherwise the file was forged.</summary>
internal static class ResultChecks
{
    /// <param name="reader">The file.</param>
    /// <param name="location">The location of the outcome in the file.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="metric">The metric that decides.</param>
    /// <exception cref="SafeTensorsFormatException">No run can produce the outcome.</exception>
    public static void Check(SafeTensorsReader reader, string location, RunOutcome outcome, Metric metric)
    {
        if ((
            HistoryChecks.Problem(outcome.History, outcome.Settings) ?? OfTraining(outcome)
            ?? AllScores(outcome).Select(OfScores).FirstOrDefault(problem => problem is not null)
            ?? OfMetric(outcome, metric) ?? SnapshotChecks.Problem(outcome.Snapshots, metric)) is { } found)
        {
            throw reader.Broken(location, found);
        }
    }

    private static string? OfTraining(RunOutcome outcome) => outcome switch
    {
        { History.Count: 0, StopReason: not (StopReason.Canceled or StopReason.Diverged) } =>
            $"history must not be empty if training ended as {outcome.StopReason}.",
        { BestEpoch: { } best } when best < 1 || best > outcome.History.Count =>
            FormattableString.Invariant($"bestEpoch must be from 1 to {outcome.History.Count}; it was {best}."),
        { TrainingCount: < 1 } => FormattableString.Invariant($"trainingCount must be at least 1; it was {outcome.TrainingCount}."),
        { ValidationCount: < 0 } =>
            FormattableString.Invariant($"validationCount must be at least 0; it was {outcome.ValidationCount}."),
        _ when !IsShare(outcome.TestOverlap) =>
            FormattableString.Invariant($"testOverlap must be from 0 to 1; it was {outcome.TestOverlap}."),
        _ => null,
    };

    private static IEnumerable<Scores> AllScores(RunOutcome outcome) =>
    [
        outcome.Scores, outcome.ConstantBaseline, outcome.Baseline.Scores, .. outcome.Baselines.Select(baseline => baseline.Scores),
        .. outcome.ByLength.SelectMany(length => new[] { length.Scores, length.Baseline.Scores }),
        .. outcome.ByCondition.SelectMany(condition => new[] { condition.Scores, condition.Baseline.Scores }),
        .. outcome.Snapshots.Select(snapshot => snapshot.Scores),
    ];

    private static string? OfScores(Scores scores) =>
        scores.Count < 0 ? FormattableString.Invariant($"count of a score must be at least 0; it was {scores.Count}.")
        : scores.ByMetric.Select(score => MetricCatalog.Of(score.Key).Problem(score.Value))
            .FirstOrDefault(problem => problem is not null);

    private static string? OfMetric(RunOutcome outcome, Metric metric) =>
        outcome.Scores.Find(metric) is null ? $"scores must have the metric {metric}, which decides; they do not."
        : outcome.Baseline.Scores.Find(metric) is null ? $"the baseline must have the metric {metric}, which decides; it does not."
        : outcome.ByLength.Any(length => length.Scores.Find(metric) is null) ? $"scores of each length must have the metric {metric}."
        : outcome.ByCondition.Any(condition => condition.Scores.Find(metric) is null)
            ? $"scores of each condition must have the metric {metric}."
        : null;

    private static bool IsShare(double share) => share is >= 0 and <= 1;
}
