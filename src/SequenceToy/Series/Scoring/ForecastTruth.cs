using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Scoring;

/// <summary>Origins within the data, and the actual values after them.</summary>
internal sealed class ForecastTruth
{
    private readonly double[][] scales;
    private readonly double[][] filledScales;

    /// <param name="data">The series.</param>
    /// <param name="targets">The indices of the columns that are forecast.</param>
    /// <param name="origins">The last known values.</param>
    /// <param name="steps">The number of steps.</param>
    /// <param name="scales">The MASE's scale by series and target; not a number where a series has none.</param>
    /// <param name="filledScales">The same, filled where a series has none.</param>
    public ForecastTruth(
        SeriesData data, ValueList<int> targets, Origin[] origins, int steps, double[][] scales, double[][] filledScales)
    {
        (Origins, Targets, Steps, this.scales, this.filledScales) = (origins, targets.Count, steps, scales, filledScales);
        ByTime =
        [
            .. Enumerable.Range(0, origins.Length).GroupBy(origin => data.All[origins[origin].Series].Times[origins[origin].Index])
                .OrderBy(group => group.Key, SeriesTime.ByOrder).Select(group => group.ToArray()),
        ];
        Actual = Array.ConvertAll(origins, origin => targets
            .Select(column => Values(data.All[origin.Series], column, origin.Index + 1, steps)).ToArray());
    }

    /// <summary>The last known values.</summary>
    public Origin[] Origins { get; }

    /// <summary>The positions of the origins of each time, in order of time: [times][origins].</summary>
    /// <remarks>Series at the same time are not independent of each other.</remarks>
    public int[][] ByTime { get; }

    /// <summary>The number of columns that are forecast.</summary>
    public int Targets { get; }

    /// <summary>The number of steps.</summary>
    public int Steps { get; }

    /// <summary>The actual values, not a number where one was missing: [origins][targets][steps].</summary>
    public double[][][] Actual { get; }

    /// <summary>True for a value that came; false where it was missing and filled.</summary>
    public bool IsKnown(int origin, int target, int step) => !double.IsNaN(Actual[origin][target][step]);

    /// <summary>Returns the MASE's scale of a target in the series of an origin.</summary>
    /// <returns>The scale; not a number where the training part has none.</returns>
    public double Scale(int origin, int target) => scales[Origins[origin].Series][target];

    /// <summary>Returns the scale, or a likely one where the series has none.</summary>
    public double FilledScale(int origin, int target) => filledScales[Origins[origin].Series][target];

    private static double[] Values(TimeSeries series, int column, int start, int steps) =>
    [
        .. Enumerable.Range(start, steps).Select(row => series.IsFilled(column, row) ? double.NaN : series.Column(column)[row]),
    ];
}
