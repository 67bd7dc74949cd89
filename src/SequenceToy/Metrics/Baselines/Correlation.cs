namespace SequenceToy.Metrics.Baselines;

/// <summary>Pearson's correlation.</summary>
internal static class Correlation
{
    /// <returns>The correlation, from −1 to 1; 0 where a side does not vary.</returns>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (meanX, meanY) = (Mean(x), Mean(y));
        double both = 0, ofX = 0, ofY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            both += dx * dy;
            ofX += dx * dx;
            ofY += dy * dy;
        }

        return ofX > 0 && ofY > 0 ? both / Math.Sqrt(ofX * ofY) : 0;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / Math.Max(values.Length, 1);
    }
}
