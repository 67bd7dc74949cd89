namespace SequenceToy.Sweeps.Statistics;

/// <summary>Draws samples with replacement, as large as the original, each stratum on its own.</summary>
internal static class Resampling
{
    /// <param name="strata">The positions of each stratum's items: [strata][items].</param>
    /// <param name="options">The number of samples and the seed.</param>
    /// <param name="use">Receives the index of the sample, and how often it contains each item. The array is reused.</param>
    public static void Draw(int[][] strata, BootstrapOptions options, Action<int, int[]> use)
    {
        var random = SeededRandom.ForSeed(options.Seed, RandomPurpose.Bootstrap);
        var counts = new int[strata.Sum(stratum => stratum.Length)];
        for (var draw = 0; draw < options.Resamples; draw++)
        {
            Array.Clear(counts);
            foreach (var stratum in strata)
            {
                for (var i = 0; i < stratum.Length; i++)
                {
                    counts[stratum[random.NextIndex(stratum.Length)]]++;
                }
            }

            use(draw, counts);
        }
    }

    /// <summary>Returns the percentile interval of a statistic of weighted items, which all belong to one stratum.</summary>
    /// <param name="items">The number of items.</param>
    /// <param name="statistic">Computes the statistic from how often a sample contains each item; may be infinite, not NaN.</param>
    /// <param name="options">The options; null for the defaults.</param>
    public static Estimate Interval(int items, Func<int[], double> statistic, BootstrapOptions? options)
    {
        options ??= BootstrapOptions.Default;
        var drawn = new double[options.Resamples];
        Draw([[.. Enumerable.Range(0, items)]], options, (draw, counts) => drawn[draw] = statistic(counts));
        return Interval(statistic([.. Enumerable.Repeat(1, items)]), drawn, options);
    }

    /// <summary>Returns an estimate with the percentiles of a statistic in the samples.</summary>
    /// <param name="value">The statistic of the original.</param>
    /// <param name="drawn">The statistic of each sample; sorted by this method.</param>
    /// <param name="options">The options.</param>
    public static Estimate Interval(double value, double[] drawn, BootstrapOptions options)
    {
        Array.Sort(drawn);
        var tail = (1 - options.Confidence) / 2;
        return new Estimate(value, SortedQuantile.At(drawn, tail), SortedQuantile.At(drawn, 1 - tail), options.Confidence);
    }
}
