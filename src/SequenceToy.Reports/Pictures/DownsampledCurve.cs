namespace SequenceToy.Reports.Pictures;

/// <summary>The downsampling of long curves: the lowest and highest point of each bucket, so that every peak stays.</summary>
internal static class DownsampledCurve
{
    private const int Stretches = 600;

    /// <param name="x">The x coordinates.</param>
    /// <param name="y">The y coordinates.</param>
    public static (double[] X, double[] Y) Of(double[] x, double[] y)
    {
        if (x.Length <= 2 * Stretches)
        {
            return (x, y);
        }

        var kept = Enumerable.Range(0, x.Length).Chunk((x.Length + Stretches - 1) / Stretches)
            .SelectMany(stretch => new[] { stretch.MinBy(i => y[i]), stretch.MaxBy(i => y[i]) }.Order())
            .Append(x.Length - 1).Distinct().ToArray();
        return (Array.ConvertAll(kept, i => x[i]), Array.ConvertAll(kept, i => y[i]));
    }
}
