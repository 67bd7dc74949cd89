using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>Scores on what was never trained on: other lengths, other conditions; each beside what guessing scores there.</summary>
/// <param name="Task">The task; null with samples of one's own, of which nothing is said here.</param>
/// <param name="TestLengths">The lengths to test on; null for those of the task.</param>
/// <param name="Seed">Of the run.</param>
/// <param name="Training">What a measured guess is made from.</param>
/// <param name="Evaluate">Scores the network on samples.</param>
internal sealed record BeyondTraining(ISequenceTask? Task, LengthRange? TestLengths, int Seed, SequenceDataset Training, Func<SequenceDataset, Scores> Evaluate)
{
    private const int LengthsInRange = 4;
    private const int LengthsBeyond = 8;
    private const int SamplesPerCondition = 1000;

    // One sequence of each length: so many steps take a second or two.
    private const int MostSteps = 2_000_000;

    /// <summary>Scores by length: a few of those trained on and a few beyond, each a fixed factor longer than the one before; empty for a task of one length.</summary>
    public ValueList<LengthScores> ByLength() => Task is IVariableLengthTask task ? [.. Lengths(task).Select(length => At(task, length))] : [];

    /// <summary>The shortest length with any wrong answer; null where none was found.</summary>
    /// <param name="byLength">What is known already.</param>
    /// <remarks>
    /// Where there is one sequence of each length every length is tried, from the shortest trained on up to the longest tested, until one fails or <see cref="MostSteps"/> are used up;
    /// otherwise those of <paramref name="byLength"/> alone count.
    /// </remarks>
    public int? FirstFailingLength(ValueList<LengthScores> byLength)
    {
        var steps = 0L;
        if (Task is IVariableLengthTask { SamplesPerLength: 1 } task && byLength[0].Scores.SequenceAccuracy is not null)
        {
            for (var length = task.TrainingLengths.Shortest; length <= byLength[^1].Length && steps <= MostSteps; length++)
            {
                var sample = Draw(task, length);
                steps += sample.Steps;
                if (Evaluate(sample).SequenceAccuracy < 1)
                {
                    return length;
                }
            }
        }

        return byLength.FirstOrDefault(length => length.Scores.SequenceAccuracy < 1)?.Length;
    }

    /// <summary>Scores by condition; empty for a task with none.</summary>
    public ValueList<ConditionScores> ByCondition() => [.. (Task?.Conditions ?? []).Select(condition =>
    {
        var samples = condition.Task.Generate(SamplesPerCondition, SeededRandom.ForSeed(Seed, RandomPurpose.TestConditions));
        return new ConditionScores(condition.Name, Evaluate(samples), Guessing.Of(condition.Task.Guess, Task!.Goal.Metric, Training, samples));
    })];

    private LengthScores At(IVariableLengthTask task, int length)
    {
        var samples = Draw(task, length);
        return new LengthScores(length, Evaluate(samples), Guessing.Of(task.GuessFor(new LengthRange(length, length)), task.Goal.Metric, Training, samples));
    }

    private SequenceDataset Draw(IVariableLengthTask task, int length) =>
        task.Generate(task.SamplesPerLength, new LengthRange(length, length), SeededRandom.ForSeed(Seed, RandomPurpose.TestLengths, length));

    private IEnumerable<int> Lengths(IVariableLengthTask task) =>
        Spaced(task.TrainingLengths, LengthsInRange).Union(Spaced(TestLengths ?? task.TestLengths, LengthsBeyond)).Order();

    private static IEnumerable<int> Spaced(LengthRange range, int count) =>
        Enumerable.Range(0, count).Select(i => (int)Math.Round(range.Shortest * Math.Pow((double)range.Longest / range.Shortest, i / (count - 1.0)))).Distinct();
}
