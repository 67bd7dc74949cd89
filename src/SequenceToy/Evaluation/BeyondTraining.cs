using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>Scores on what was never trained on: other lengths, other conditions.</summary>
internal static class BeyondTraining
{
    private const int LengthsInRange = 4;
    private const int LengthsBeyond = 8;
    private const int SamplesPerCondition = 1000;

    /// <summary>Scores by length; empty for a task of one length.</summary>
    /// <param name="task">The task; null with samples of one's own.</param>
    /// <param name="lengths">The lengths to test on; null for those of the task.</param>
    /// <param name="seed">Of the run.</param>
    /// <param name="evaluate">Scores the network on samples.</param>
    public static ValueList<LengthScores> ByLength(ISequenceTask? task, LengthRange? lengths, int seed, Func<SequenceDataset, Scores> evaluate) =>
        task is IVariableLengthTask variable
            ? [.. Lengths(variable, lengths ?? variable.TestLengths)
                .Select(length => new LengthScores(
                    length, evaluate(DrawnSamples.Of(variable, variable.SamplesPerLength, new LengthRange(length, length), SeededRandom.ForSeed(seed, RandomPurpose.TestLengths)))))]
            : [];

    /// <summary>Scores by condition; empty for a task with none.</summary>
    public static ValueList<ConditionScores> ByCondition(ISequenceTask? task, int seed, Func<SequenceDataset, Scores> evaluate) =>
        [.. (task?.Conditions ?? []).Select(condition => new ConditionScores(
            condition.Name, evaluate(DrawnSamples.Of(condition.Task, SamplesPerCondition, SeededRandom.ForSeed(seed, RandomPurpose.TestConditions)))))];

    // Where there is one sequence of each length, all of them; otherwise a few of those trained on and a few beyond, each a fixed factor longer than the one before.
    private static IEnumerable<int> Lengths(IVariableLengthTask task, LengthRange beyond) =>
        task.SamplesPerLength == 1
            ? All(task.TrainingLengths).Union(All(beyond)).Order()
            : Spaced(task.TrainingLengths, LengthsInRange).Union(Spaced(beyond, LengthsBeyond)).Order();

    private static IEnumerable<int> All(LengthRange range) => Enumerable.Range(range.Shortest, range.Longest - range.Shortest + 1);

    private static IEnumerable<int> Spaced(LengthRange range, int count) =>
        Enumerable.Range(0, count).Select(i => (int)Math.Round(range.Shortest * Math.Pow((double)range.Longest / range.Shortest, i / (count - 1.0)))).Distinct();
}
