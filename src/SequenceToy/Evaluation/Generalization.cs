using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>Scores a network at other lengths and conditions than in training, beside the baseline. Stops when canceled.</summary>
/// <param name="Task">The task; null with your own data, which is not tested at other lengths or under other conditions.</param>
/// <param name="Training">The samples that a measured baseline is computed from.</param>
/// <param name="Evaluate">The function that scores the network on samples.</param>
/// <param name="Cancellation">Stops the evaluation between two lengths or conditions.</param>
internal sealed record Generalization(
    ISequenceTask? Task, SequenceDataset Training, Func<SequenceDataset, Scores> Evaluate, CancellationToken Cancellation = default)
{
    /// <summary>The number of samples per condition.</summary>
    public const int SamplesPerCondition = 1000;

    private const int LengthsInRange = 4;
    private const int LengthsBeyond = 8;

    // With one sequence per length, 2 million steps take a second or two.
    private const int MaxSteps = 2_000_000;

    /// <summary>The metric that the run is judged by; null without a task.</summary>
    public required Metric? Metric { get; init; }

    /// <summary>The lengths to test on; null for those of the task.</summary>
    public required LengthRange? TestLengths { get; init; }

    /// <summary>The number of samples per length; null for the task's own number.</summary>
    public required int? SamplesPerLength { get; init; }

    /// <summary>The random seed of the run.</summary>
    public required int Seed { get; init; }

    /// <summary>Receives the exception of a custom task that failed at a length or condition, which is then left out.</summary>
    public Action<Exception>? Failed { get; init; }

    /// <summary>True unless cancellation or a failing task left out a length or condition.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Returns scores at geometrically spaced lengths, trained and test ones; empty for a task of one length.</summary>
    public ValueList<LengthScores> ByLength() =>
        Task is IVariableLengthTask variable ? [.. UntilCanceled(Lengths(variable).Select(length => At(variable, length)))] : [];

    /// <summary>Returns the shortest length with an incorrect prediction; null when none was found.</summary>
    /// <param name="byLength">The scores by length that are already known.</param>
    /// <remarks>With one sequence per length, tries each length from the shortest trained to the longest tested. Stops when one fails or
    /// <see cref="MaxSteps"/> are exceeded. Otherwise uses <paramref name="byLength"/> alone.</remarks>
    public int? FirstFailingLength(ValueList<LengthScores> byLength) =>
        Task is IVariableLengthTask { SamplesPerLength: 1 } variable && byLength.Count > 0
            && byLength[0].Scores.SequenceAccuracy is not null
            ? UntilCanceled(Failing(variable, byLength[^1].Length)).Select(length => (int?)length).FirstOrDefault()
                ?? FailingAmong(byLength)
            : FailingAmong(byLength);

    /// <summary>Returns scores by condition; empty for a task without conditions.</summary>
    public ValueList<ConditionScores> ByCondition() => [.. UntilCanceled((Task?.Conditions ?? []).Select(condition =>
    {
        var samples =
            DeclaredSamples.Of(
                condition.Task, SamplesPerCondition, SeededRandom.ForSeed(Seed, RandomPurpose.TestConditions).Until(Cancellation));
        var closedForm = condition.Task.Baseline;
        return new ConditionScores(condition.Name, Evaluate(samples), ComparedWith(closedForm, closedForm, samples));
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
        var closedForm = variable.BaselineFor(new LengthRange(length, length));
        return new LengthScores(length, Evaluate(samples), ComparedWith(variable.Baseline ?? closedForm, closedForm, samples));
    }

    // The rule is the same at all lengths.
    private BaselineScores ComparedWith(Baseline? rule, Baseline? closedForm, SequenceDataset samples) =>
        BaselineScores.Of(rule, closedForm, Metric, ConstantBaseline.Fit(Training), samples);

    private SequenceDataset Draw(IVariableLengthTask variable, int length) => DeclaredSamples.Of(
        variable, SamplesPerLength
            ?? variable.SamplesPerLength, new LengthRange(length, length),
            SeededRandom.ForSeed(Seed, RandomPurpose.TestLengths, length).Until(Cancellation));

    // Yields results one by one until canceled.
    private IEnumerable<T> UntilCanceled<T>(IEnumerable<T> all)
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
        catch (Exception problem) when (
            Failed is not null && problem is not OutOfMemoryException && !TaskCatalog.Types.Contains(Task!.GetType()))
        {
            // A trained network is worth more than scores at every length.
            IsWhole = false;
            Failed(problem);
            return false;
        }
    }

    private IEnumerable<int> Lengths(IVariableLengthTask variable) =>
        Spaced(variable.Lengths, LengthsInRange).Union(Spaced(TestLengths ?? variable.TestLengths, LengthsBeyond)).Order();

    private static IEnumerable<int> Spaced(LengthRange range, int count) =>
        Enumerable.Range(0, count)
            .Select(i => (int)Math.Round(range.Shortest * Math.Pow((double)range.Longest / range.Shortest, i / (count - 1.0)))).Distinct();
}
