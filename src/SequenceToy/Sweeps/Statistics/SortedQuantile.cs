namespace SequenceToy.Sweeps.Statistics;

/// <summary>The quantile of sorted values, of type 7 as in R, NumPy and Excel: linear between the two nearest values.</summary>
internal static class SortedQuantile
{
    /// <param name="sorted">The values in ascending order, at least one; they may be infinite.</param>
    /// <param name="share">The share of values below the quantile, from 0 to 1.</param>
    public static double At(IReadOnlyList<double> sorted, double share)
    {
        var position = (sorted.Count - 1) * share;
        var below = (int)position;
        var (low, high) = (sorted[below], sorted[Math.Min(below + 1, sorted.Count - 1)]);

        // Infinite neighbors have no difference, and nothing is between −∞ and a number.
        return position == below || low == high || double.IsNegativeInfinity(low) ? low : low + ((position - below) * (high - low));
    }
}
