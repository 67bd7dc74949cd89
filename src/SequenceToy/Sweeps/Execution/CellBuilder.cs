using SequenceToy.Sweeps.Storage;

namespace SequenceToy.Sweeps.Execution;

/// <summary>An axis with the change of each of its values.</summary>
/// <param name="Axis">The name and the values as text.</param>
/// <param name="Changes">The change of the experiment by each value.</param>
internal sealed record SweepDimension(SweepAxis Axis, ValueList<Func<SequenceExperiment, SequenceExperiment>> Changes);

/// <summary>Creates the cells of a sweep: all combinations of values, or a random sample of them.</summary>
internal static class CellBuilder
{
    private const long MaxCombinations = 1L << 52;

    /// <param name="experiment">The experiment to change.</param>
    /// <param name="dimensions">The axes.</param>
    /// <param name="sample">The number of cells to draw and the seed; null for all.</param>
    /// <exception cref="ArgumentException">A value does not fit its setting, or there are too many cells.</exception>
    public static ValueList<SweepCell> Build(
        SequenceExperiment experiment, IReadOnlyList<SweepDimension> dimensions, (int Count, int Seed)? sample)
    {
        // Limited, since it could overflow.
        var total = dimensions.Aggregate(
            1L, (product, dimension) => Math.Min(product, MaxCombinations / dimension.Changes.Count) * dimension.Changes.Count);
        var count = sample is { } random ? Math.Min(random.Count, total) : total;
        if (count > SweepDefinition.MaxCells)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"axes must have at most {SweepDefinition.MaxCells} combinations; they have {total}. WithRandomCells draws some of them."));
        }

        var keys = new CellKeys();
        var combinations = sample is { } some && some.Count < total ? Drawn(total, some.Count, some.Seed) : Numbers(total);
        return [.. combinations.Select((combination, index) => Cell(experiment, dimensions, combination, index, keys))];
    }

    private static IEnumerable<long> Numbers(long total)
    {
        for (var number = 0L; number < total; number++)
        {
            yield return number;
        }
    }

    // Without repetition, in the order of the grid.
    private static SortedSet<long> Drawn(long total, int count, int seed)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Order);
        var drawn = new SortedSet<long>();
        while (drawn.Count < count)
        {
            drawn.Add(Math.Min(total - 1, (long)(random.NextDouble() * total)));
        }

        return drawn;
    }

    // The last axis varies fastest.
    private static SweepCell Cell(
        SequenceExperiment experiment, IReadOnlyList<SweepDimension> dimensions, long combination, int index, CellKeys keys)
    {
        var choices = new int[dimensions.Count];
        for (var axis = dimensions.Count - 1; axis >= 0; axis--)
        {
            choices[axis] = (int)(combination % dimensions[axis].Changes.Count);
            combination /= dimensions[axis].Changes.Count;
        }

        var changed = experiment;
        for (var axis = 0; axis < choices.Length; axis++)
        {
            changed = Changed(changed, dimensions[axis], choices[axis]);
        }

        changed = changed.WithSeed(0);
        return new SweepCell
        {
            Index = index,
            Values = [.. choices.Select((choice, axis) => dimensions[axis].Axis.Values[choice])],
            Settings = changed.Settings,
            Key = keys.Of(changed),
            Task = changed.StoredTask,
            Metric = (changed.Settings.Goal ?? changed.Task?.Goal)?.Metric ?? Metrics.MetricCatalog.UsualFor(changed.Target.Kind),
            Source = changed,
        };
    }

    private static SequenceExperiment Changed(SequenceExperiment experiment, SweepDimension dimension, int choice)
    {
        var (name, value) = (dimension.Axis.Name, dimension.Axis.Values[choice]);
        try
        {
            return dimension.Changes[choice](experiment)
                ?? throw new ArgumentException("the change must return an experiment; it returned null.");
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            throw new ArgumentException($"{name} = {PrintableText.Of(value, 60)}: {problem.Message}", name, problem);
        }
    }
}
