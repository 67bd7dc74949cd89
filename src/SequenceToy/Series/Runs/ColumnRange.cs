namespace SequenceToy.Series.Runs;

/// <summary>The smallest and the largest value of a column.</summary>
/// <param name="Low">The smallest value, finite.</param>
/// <param name="High">The largest value, finite, at least <paramref name="Low"/>.</param>
internal sealed record ColumnRange(double Low, double High)
{
    /// <summary>True for finite ends in order.</summary>
    public bool IsValid => double.IsFinite(Low) && double.IsFinite(High) && Low <= High;

    /// <summary>Returns the ranges of all columns of a series.</summary>
    public static ValueList<ColumnRange> Of(TimeSeries series) =>
        [.. Enumerable.Range(0, series.Columns.Count).Select(series.Column).Select(values => new ColumnRange(values.Min(), values.Max()))];

    /// <summary>Returns the values outside; null when there are none.</summary>
    /// <param name="series">The name of the series.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="values">The values.</param>
    public SeriesValuesOutside? Outside(string series, string column, double[] values)
    {
        double[] outside = Array.FindAll(values, value => value < Low || value > High);
        return outside.Length == 0 ? null : new SeriesValuesOutside(
            series, column, outside.Length, outside.MaxBy(value => Math.Max(Low - value, value - High)), Low, High);
    }
}
