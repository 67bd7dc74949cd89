namespace SequenceToy.Sweeps.Statistics;

/// <summary>The values of all strata in ascending order, from which sorted samples are drawn without sorting again.</summary>
internal sealed class PooledValues
{
    private readonly int[][] positions;

    private PooledValues(double[] sorted, int[][] positions) => (Sorted, this.positions) = (sorted, positions);

    /// <summary>All values in ascending order.</summary>
    public double[] Sorted { get; }

    /// <summary>Pools the values of one stratum.</summary>
    public static PooledValues Of(IReadOnlyList<double> values, string name) => Of([FiniteValues.Of(values, name)]);

    /// <summary>Pools the values of several strata.</summary>
    public static PooledValues OfTasks(IReadOnlyList<IReadOnlyList<double>> values, string name)
    {
        Require.Between(Require.NotNull(values, name).Count, 1, int.MaxValue, name: $"{name}.Count");
        return Of([.. values.Select((own, task) => FiniteValues.Of(own, FormattableString.Invariant($"{name}[{task}]")))]);
    }

    /// <summary>Returns a statistic with its percentile interval.</summary>
    /// <param name="statistic">Computes the statistic of values in ascending order.</param>
    /// <param name="options">The options; null for the defaults.</param>
    public Estimate Estimate(Func<double[], double> statistic, BootstrapOptions? options)
    {
        options ??= BootstrapOptions.Default;
        var drawn = new double[options.Resamples];
        Draw(options, (draw, sample) => drawn[draw] = statistic(sample));
        return Resampling.Interval(statistic(Sorted), drawn, options);
    }

    /// <summary>Draws samples.</summary>
    /// <param name="options">The options.</param>
    /// <param name="use">Receives the index of the sample and its values in ascending order. The array is reused.</param>
    public void Draw(BootstrapOptions options, Action<int, double[]> use)
    {
        var sample = new double[Sorted.Length];
        Resampling.Draw(positions, options, (draw, counts) =>
        {
            Fill(sample, counts);
            use(draw, sample);
        });
    }

    // Counts are mostly 0 to 3: four writes without a branch are faster than a loop that the processor cannot predict.
    private void Fill(double[] sample, int[] counts)
    {
        const int Width = 4;
        var filled = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var (value, count) = (Sorted[i], counts[i]);
            if (count <= Width && filled <= sample.Length - Width)
            {
                var four = sample.AsSpan(filled, Width);
                (four[0], four[1], four[2], four[3]) = (value, value, value, value);
            }
            else
            {
                sample.AsSpan(filled, count).Fill(value);
            }

            filled += count;
        }
    }

    private static PooledValues Of(double[][] strata)
    {
        double[] sorted = [.. strata.SelectMany(values => values)];
        int[] stratumOf = [.. strata.SelectMany((values, stratum) => Enumerable.Repeat(stratum, values.Length))];
        Array.Sort(sorted, stratumOf);
        var byStratum = stratumOf.Select((stratum, position) => (stratum, position))
            .ToLookup(item => item.stratum, item => item.position);
        return new PooledValues(sorted, [.. strata.Select((_, stratum) => byStratum[stratum].ToArray())]);
    }
}
