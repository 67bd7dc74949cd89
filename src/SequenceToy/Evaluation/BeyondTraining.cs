using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>Scores on what was never trained on: other lengths, other conditions. Once cancelled, no more of them.</summary>
/// <param name="seed">Of the run.</param>
/// <param name="evaluate">Scores the network on samples.</param>
/// <param name="cancellation">Ends it between two lengths or conditions.</param>
internal sealed class BeyondTraining(int seed, Func<SequenceDataset, Scores> evaluate, CancellationToken cancellation)
{
    /// <summary>Samples of each condition.</summary>
    public const int SamplesPerCondition = 1000;

    private const int LengthsInRange = 4;
    private const int LengthsBeyond = 8;

    /// <summary>Whether nothing was left out.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Scores by length, as many as there are before it is cancelled; empty for a task of one length.</summary>
    /// <param name="task">The task; null with samples of one's own.</param>
    /// <param name="lengths">The lengths to test on; null for those of the task.</param>
    public ValueList<LengthScores> ByLength(ISequenceTask? task, LengthRange? lengths) => task is IVariableLengthTask variable
        ? Each(Lengths(variable, lengths ?? variable.TestLengths), length => new LengthScores(
            length, evaluate(DeclaredSamples.Of(variable, variable.SamplesPerLength, new LengthRange(length, length), Random(RandomPurpose.TestLengths)))))
        : [];

    /// <summary>Scores by condition, as many as there are before it is cancelled; empty for a task with none.</summary>
    /// <param name="task">The task; null with samples of one's own.</param>
    public ValueList<ConditionScores> ByCondition(ISequenceTask? task) => Each(task?.Conditions ?? [], condition => new ConditionScores(
        condition.Name, evaluate(DeclaredSamples.Of(condition.Task, SamplesPerCondition, Random(RandomPurpose.TestConditions)))));

    private ValueList<TScores> Each<TCase, TScores>(IEnumerable<TCase> cases, Func<TCase, TScores> score)
    {
        var scores = new List<TScores>();
        try
        {
            foreach (var one in cases)
            {
                cancellation.ThrowIfCancellationRequested();
                scores.Add(score(one));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            IsWhole = false;
        }

        return [.. scores];
    }

    private SeededRandom Random(RandomPurpose purpose) => SeededRandom.UntilCancelled(seed, purpose, cancellation);

    // Where there is one sequence of each length, all of them; otherwise a few of those trained on and a few beyond, each a fixed factor longer than the one before.
    private static IEnumerable<int> Lengths(IVariableLengthTask task, LengthRange beyond) =>
        task.SamplesPerLength == 1
            ? All(task.TrainingLengths).Union(All(beyond)).Order()
            : Spaced(task.TrainingLengths, LengthsInRange).Union(Spaced(beyond, LengthsBeyond)).Order();

    private static IEnumerable<int> All(LengthRange range) => Enumerable.Range(range.Shortest, range.Longest - range.Shortest + 1);

    private static IEnumerable<int> Spaced(LengthRange range, int count) =>
        Enumerable.Range(0, count).Select(i => (int)Math.Round(range.Shortest * Math.Pow((double)range.Longest / range.Shortest, i / (count - 1.0)))).Distinct();
}
