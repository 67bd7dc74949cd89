namespace SequenceToy.Sweeps.Statistics;

/// <summary>Estimates the probability that a run succeeds, with Wilson's score interval.</summary>
/// <remarks>
/// <para>(p + z² / 2n ± z √(p (1 − p) / n + z² / 4n²)) / (1 + z² / n), with the share p of n runs that succeeded and the normal quantile z.
/// The interval stays between 0 and 1, and has a width even when all runs or none succeeded.</para>
/// <para>Its coverage oscillates with the true probability and is close to the confidence on average. Sources: E. B. Wilson, Probable
/// Inference, the Law of Succession, and Statistical Inference, Journal of the American Statistical Association 22 (1927), DOI
/// 10.1080/01621459.1927.10502953; L. D. Brown, T. T. Cai and A. DasGupta, Interval Estimation for a Binomial Proportion, Statistical
/// Science 16 (2001), DOI 10.1214/ss/1009213286.</para>
/// </remarks>
public static class SuccessRate
{
    /// <summary>Returns the share of successful runs, from 0 to 1, with its interval.</summary>
    /// <param name="successes">The number of runs that succeeded, from 0 to <paramref name="runs"/>.</param>
    /// <param name="runs">The number of runs, at least 1.</param>
    /// <param name="confidence">The confidence of the interval, above 0 and below 1. Default: 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    /// <example><code>
    /// using SequenceToy.Sweeps.Statistics;
    /// Estimate rate = SuccessRate.Of(successes: 87, runs: 100);
    /// </code></example>
    public static Estimate Of(int successes, int runs, double confidence = 0.95) => Of(
        (double)Require.Between(successes, 0, Require.Between(runs, 1, int.MaxValue, name: nameof(runs)), "the runs", nameof(successes)),
        runs,
        confidence);

    /// <summary>Returns the success rate with its interval when a run can be half a success: a tie counts as 0.5.</summary>
    internal static Estimate Of(double successes, int runs, double confidence)
    {
        var (share, z) = (successes / runs, ConfidenceLevel.InErrors(confidence));
        var weight = z * z / runs;
        var center = (share + (weight / 2)) / (1 + weight);
        var half = Math.Sqrt((share * (1 - share) / runs * z * z) + (weight * weight / 4)) / (1 + weight);

        // The upper end for all runs is exact; rounding would move it.
        return new Estimate(share, Math.Max(0, center - half), successes == runs ? 1 : Math.Min(1, center + half), confidence);
    }
}
