using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Scoring;

/// <summary>Origins within the data, and the values that came after them.</summary>
internal sealed class ForecastTruth
{
    private readonly double[][] scales;

    /// <param name="data">The series.</param>
    /// <param name="targets">The indices of the columns that are forecast.</param>
    /// <param name="origins">The last known values.</param>
    /// <param name="steps">The number of steps.</param>
    /// <param name="scales">The MASE's scale by series and target.</param>
    public ForecastTruth(SeriesData data, ValueList<int> targets, Origin[] origins, int steps, double[][] scales)
    {
        (Origins, Targets, Steps, this.scales) = (origins, targets.Count, steps, scales);
        Actual = Array.ConvertAll(origins, origin => targets
            .Select(column => data.All[origin.Series].Column(column)[(origin.Index + 1)..(origin.Index + 1 + steps)]).ToArray());
    }

    /// <summary>The last known values.</summary>
    public Origin[] Origins { get; }

    /// <summary>The number of columns that are forecast.</summary>
    public int Targets { get; }

    /// <summary>The number of steps.</summary>
    public int Steps { get; }

    /// <summary>The values that came: [origins][targets][steps].</summary>
    public double[][][] Actual { get; }

    /// <summary>Returns the MASE's scale of a target in the series of an origin.</summary>
    public double Scale(int origin, int target) => scales[Origins[origin].Series][target];
}
