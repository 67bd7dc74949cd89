namespace SequenceToy.Sweeps.Statistics;

/// <summary>Estimates the best score to expect from a number of runs, to compare with published bests.</summary>
/// <remarks>
/// <para>E = Σᵢ sᵢ ((i ÷ N)ⁿ − ((i − 1) ÷ N)ⁿ), for the N scores s in order from the worst to the best. It is the mean of the best of n
/// scores drawn with replacement, so it is never better than the best score.</para>
/// <para>For n near N it is too pessimistic on average: no score beyond the best is drawn. Sources: O. Bajgar, R. Kadlec and J.
/// Kleindienst, A Boo(n) for Evaluating Architecture Performance, ICML 2018; J. Dodge, S. Gururangan, D. Card, R. Schwartz and N. A. Smith,
/// Show Your Work: Improved Reporting of Experimental Results, EMNLP 2019, arXiv:1909.03004.</para>
/// </remarks>
public static class ExpectedBest
{
    /// <summary>Returns the expected best score of n runs, with a percentile bootstrap interval.</summary>
    /// <param name="scores">The score of each run, at least one; finite.</param>
    /// <param name="n">The number of runs of which the best counts, from 1 to the number of scores.</param>
    /// <param name="higherIsBetter">True when a higher score is better, as <see cref="MetricExtensions.HigherIsBetter"/> says.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no scores, one is not finite, or n is out of range.</exception>
    public static Estimate Of(IReadOnlyList<double> scores, int n, bool higherIsBetter, BootstrapOptions? options = null)
    {
        var pooled = PooledValues.Of(scores, nameof(scores));
        var weights = Weights(pooled.Sorted.Length, Require.Between(n, 1, pooled.Sorted.Length, "the scores", nameof(n)), higherIsBetter);
        return pooled.Estimate(sorted => Product(sorted, weights), options);
    }

    /// <summary>Returns the expected best scores of 1, 2, … runs, up to the number of scores.</summary>
    /// <param name="scores">The score of each run, at least one; finite.</param>
    /// <param name="higherIsBetter">True when a higher score is better, as <see cref="MetricExtensions.HigherIsBetter"/> says.</param>
    /// <returns>The expected best scores; that of n runs is at index n − 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no scores, or one is not finite.</exception>
    public static ValueList<double> Curve(IReadOnlyList<double> scores, bool higherIsBetter)
    {
        var sorted = FiniteValues.Of(scores, nameof(scores));
        Array.Sort(sorted);
        return [.. Enumerable.Range(1, sorted.Length).Select(n => Product(sorted, Weights(sorted.Length, n, higherIsBetter)))];
    }

    // The probabilities that the scores in ascending order are the best of n.
    private static double[] Weights(int count, int n, bool higherIsBetter)
    {
        double[] weights = [.. Enumerable.Range(1, count)
            .Select(rank => Math.Pow((double)rank / count, n) - Math.Pow((rank - 1.0) / count, n))];
        if (!higherIsBetter)
        {
            Array.Reverse(weights);
        }

        return weights;
    }

    private static double Product(double[] sorted, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            sum += sorted[i] * weights[i];
        }

        return sum;
    }
}
