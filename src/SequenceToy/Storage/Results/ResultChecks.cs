using SequenceToy.Experiments;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Training;

namespace SequenceToy.Storage.Results;

/// <summary>What every outcome is like that a run leaves: a file with another was made up.</summary>
internal static class ResultChecks
{
    /// <exception cref="SafeTensorsFormatException">An outcome that no run leaves.</exception>
    public static void Check(SafeTensorsReader reader, string place, RunOutcome outcome)
    {
        if ((
            HistoryChecks.Problem(outcome.History, outcome.Settings) ?? OfTraining(outcome)
            ?? AllScores(outcome).Select(OfScores).FirstOrDefault(problem => problem is not null)) is { } found)
        {
            throw reader.Broken(place, found);
        }
    }

    private static string? OfTraining(RunOutcome outcome) => outcome switch
    {
        { History.Count: 0, StopReason: not (StopReason.Cancelled or StopReason.Diverged) } =>
            $"history must not be empty where training ended as {outcome.StopReason}.",
        { BestEpoch: { } best } when best < 1 || best > outcome.History.Count =>
            FormattableString.Invariant($"bestEpoch must be from 1 to {outcome.History.Count}; it was {best}."),
        { TrainingCount: < 1 } => FormattableString.Invariant($"trainingCount must be from 1; it was {outcome.TrainingCount}."),
        _ when !IsShare(outcome.TestOverlap) =>
            FormattableString.Invariant($"testOverlap must be from 0 to 1; it was {outcome.TestOverlap}."),
        _ => null,
    };

    private static IEnumerable<Scores> AllScores(RunOutcome outcome) =>
    [
        outcome.Scores, outcome.ConstantBaseline, outcome.Baseline.Scores,
        .. outcome.ByLength.SelectMany(length => new[] { length.Scores, length.Baseline.Scores }),
        .. outcome.ByCondition.SelectMany(condition => new[] { condition.Scores, condition.Baseline.Scores }),
    ];

    private static string? OfScores(Scores scores) =>
        scores.Count < 0 ? FormattableString.Invariant($"a score's count must be from 0; it was {scores.Count}.")
        : scores.ByMetric.Select(score => MetricCatalog.Of(score.Key).Problem(score.Value))
            .FirstOrDefault(problem => problem is not null);

    private static bool IsShare(double share) => share is >= 0 and <= 1;
}
