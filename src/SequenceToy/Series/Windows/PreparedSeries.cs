namespace SequenceToy.Series.Windows;

/// <summary>A series with transformed targets, ready for windows.</summary>
internal sealed class PreparedSeries
{
    private readonly double[][] values;

    /// <param name="series">The series.</param>
    /// <param name="plan">The plan of its windows.</param>
    /// <param name="later">The later values of the known columns, [known][steps]; null for none.</param>
    public PreparedSeries(TimeSeries series, WindowPlan plan, double[][]? later = null)
    {
        Series = series;
        values = new double[series.Columns.Count][];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = plan.Targets.Contains(column) ? plan.Chain.Apply(series.Column(column)) : series.Column(column);
        }

        for (var known = 0; later is not null && known < plan.Known.Count; known++)
        {
            values[plan.Known[known]] = [.. values[plan.Known[known]], .. later[known]];
        }
    }

    /// <summary>The series in original units.</summary>
    public TimeSeries Series { get; }

    /// <summary>The transformed values of a column; known columns with their later values.</summary>
    public double[] Column(int index) => values[index];
}
