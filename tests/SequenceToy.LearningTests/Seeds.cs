namespace SequenceToy.LearningTests;

/// <summary>The same experiment over many seeds, and what to make of it.</summary>
internal static class Seeds
{
    /// <summary>Runs seeds 0, 1, 2 …, two at a time, and keeps what is asked of each result.</summary>
    public static T[] Run<T>(SequenceExperiment experiment, int count, Func<ExperimentResult, T> read)
    {
        var values = new T[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            using var result = experiment.WithSeed(seed).Run();
            values[seed] = read(result);
        });
        return values;
    }

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <summary>As NumPy's <c>quantile</c>: linear between neighbors.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 < sorted.Length ? sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
