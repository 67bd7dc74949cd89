namespace SequenceToy.Scaling;

/// <summary>The statistics of one feature that scalers need: range, mean and population standard deviation.</summary>
internal readonly record struct ColumnStatistics(double Minimum, double Maximum, double Mean, double StandardDeviation)
{
    public static ColumnStatistics[] Of(ReadOnlySpan<float> values, int features)
    {
        var columns = new ColumnStatistics[features];
        for (var feature = 0; feature < features; feature++)
        {
            columns[feature] = OfColumn(values[feature..], features);
        }

        return columns;
    }

    // Two passes: subtracting the squared sum from the sum of squares loses all digits for large means.
    private static ColumnStatistics OfColumn(ReadOnlySpan<float> values, int stride)
    {
        double minimum = values[0], maximum = values[0], sum = 0;
        var count = 0;
        for (var i = 0; i < values.Length; i += stride)
        {
            minimum = Math.Min(minimum, values[i]);
            maximum = Math.Max(maximum, values[i]);
            sum += values[i];
            count++;
        }

        var mean = sum / count;
        double squares = 0;
        for (var i = 0; i < values.Length; i += stride)
        {
            squares += (values[i] - mean) * (values[i] - mean);
        }

        // A constant feature has no spread, even where its mean is rounded.
        return new ColumnStatistics(minimum, maximum, mean, minimum == maximum ? 0 : Math.Sqrt(squares / count));
    }
}
