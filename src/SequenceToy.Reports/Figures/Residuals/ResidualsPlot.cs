using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports;

/// <content>The plot of residuals.</content>
public static partial class SeriesResultPlots
{
    /// <summary>Plots the residuals by time, value minus forecast, of the validation and the test part.</summary>
    /// <param name="result">The result.</param>
    /// <param name="step">The number of steps ahead, from 1 to the horizon. Default: 1.</param>
    /// <param name="column">The column. Default: null, the first that is forecast.</param>
    /// <param name="series">The name of the series. Default: null, the first with the column.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is out of range.</exception>
    /// <exception cref="ArgumentException">There is no such column or series.</exception>
    public static Picture PlotResiduals(this SeriesResult result, int step = 1, string? column = null, string? series = null)
    {
        var track = SeriesTrack.Chosen(Require.NotNull(result, nameof(result)), column, series);
        return ResidualsPicture.Of(
            ResidualsFigure.Of(track, step, result.Residuals(step)),
            Titled(result, $"{track.Name}: residuals, {NumberFormat.Count(step, "step")} ahead"));
    }
}
