using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>Scores on what was never trained on: other lengths, other conditions; each beside what guessing scores there. Once cancelled,
/// no more of them.</summary>
/// <param name="Task">The task; null with samples of one's own, of which nothing is said here.</param>
/// <param name="Training">What a measured guess is made from.</param>
/// <param name="Evaluate">Scores the network on samples.</param>
/// <param name="Cancellation">Ends it between two lengths or conditions.</param>
internal sealed record Generalization(
    ISequenceTask? Task, SequenceDataset Training, Func<SequenceDataset, Scores> Evaluate, CancellationToken Cancellation = default)
{
    /// <summary>Samples of each condition.</summary>
    public const int SamplesPerCondition = 1000;

    private const int LengthsInRange = 4;
    private const int LengthsBeyond = 8;

    // One sequence of each length: so many steps take a second or two.
    private const int MaxSteps = 2_000_000;

    /// <summary>What the run is judged by; null without a task.</summary>
    public required Metric? Metric { get; init; }

    /// <summary>The lengths to test on; null for those of the task.</summary>
    public required LengthRange? TestLengths { get; init; }

    /// <summary>How many samples of each length; null for as many as the task says.</summary>
    public required int? SamplesPerLength { get; init; }

    /// <summary>The seed of the run.</summary>
    public required int Seed { get; init; }

    /// <summary>Whether nothing was left out.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Scores by length: a few of those trained on and a few beyond, each a fixed factor longer than the one before; empty for a
    /// task of one length.</summary>
    public ValueList<LengthScores> ByLength() =>
        Task is IVariableLengthTask variable ? [.. UntilCancelled(Lengths(variable).Select(length => At(variable, length)))] : [];

    /// <summary>The shortest length with any wrong answer; null where none was found.</summary>
    /// <param name="byLength">What is known already.</param>
    /// <remarks>
    /// Where there is one sequence of each length every length is tried, from the shortest trained on up to the longest tested, until one
    /// fails or <see cref="MaxSteps"/> are used up; otherwise those of <paramref name="byLength"/> alone count.
    /// </remarks>
    public int? FirstFailingLength(ValueList<LengthScores> byLength) =>
        Task is IVariableLengthTask { SamplesPerLength: 1 } variable && byLength.Count > 0
            && byLength[0].Scores.SequenceAccuracy is not null
            ? UntilCancelled(Failing(variable, byLength[^1].Length)).Select(length => (int?)length).FirstOrDefault()
                ?? FailingAmong(byLength)
            : FailingAmong(byLength);

    /// <summary>Scores by condition; empty for a task with none.</summary>
    public ValueList<ConditionScores> ByCondition() => [.. UntilCancelled((Task?.Conditions ?? []).Select(condition =>
    {
        var samples =
            DeclaredSamples.Of(
                condition.Task, SamplesPerCondition, SeededRandom.ForSeed(Seed, RandomPurpose.TestConditions).Until(Cancellation));
        return new ConditionScores(condition.Name, Evaluate(samples), ComparedWith(condition.Task.Baseline, samples));
    }))];

    private static int? FailingAmong(ValueList<LengthScores> byLength) =>
        byLength.FirstOrDefault(length => length.Scores.SequenceAccuracy < 1)?.Length;

    private IEnumerable<int> Failing(IVariableLengthTask variable, int longest)
    {
        var steps = 0L;
        for (var length = variable.Lengths.Shortest; length <= longest && steps <= MaxSteps; length++)
        {
            var sample = Draw(variable, length);
            steps += sample.MaxSteps;
            if (Evaluate(sample).SequenceAccuracy < 1)
            {
                yield return length;
            }
        }
    }

    private LengthScores At(IVariableLengthTask variable, int length)
    {
        var samples = Draw(variable, length);
        return new LengthScores(length, Evaluate(samples), ComparedWith(variable.BaselineFor(new LengthRange(length, length)), samples));
    }

    private BaselineScores ComparedWith(Baseline? closedForm, SequenceDataset samples) =>
        BaselineScores.Of(closedForm, Metric, ConstantBaseline.Of(Training, samples), samples.Target.Kind);

    private SequenceDataset Draw(IVariableLengthTask variable, int length) => DeclaredSamples.Of(
        variable, SamplesPerLength
            ?? variable.SamplesPerLength, new LengthRange(length, length),
            SeededRandom.ForSeed(Seed, RandomPurpose.TestLengths, length).Until(Cancellation));

    // One after the other, as many as there are by then.
    private IEnumerable<T> UntilCancelled<T>(IEnumerable<T> all)
    {
        using var each = all.GetEnumerator();
        while (Next(each))
        {
            yield return each.Current;
        }
    }

    private bool Next<T>(IEnumerator<T> each)
    {
        try
        {
            Cancellation.ThrowIfCancellationRequested();
            return each.MoveNext();
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            IsWhole = false;
            return false;
        }
    }

    private IEnumerable<int> Lengths(IVariableLengthTask variable) =>
        Spaced(variable.Lengths, LengthsInRange).Union(Spaced(TestLengths ?? variable.TestLengths, LengthsBeyond)).Order();

    private static IEnumerable<int> Spaced(LengthRange range, int count) =>
        Enumerable.Range(0, count)
            .Select(i => (int)Math.Round(range.Shortest * Math.Pow((double)range.Longest / range.Shortest, i / (count - 1.0)))).Distinct();
}
