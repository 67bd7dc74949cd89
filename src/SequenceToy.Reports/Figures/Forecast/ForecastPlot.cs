using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports;

/// <content>The plot of the forecast.</content>
public static partial class SeriesResultPlots
{
    /// <summary>Plots the last part of the values, the forecasts of the test part, and the forecast beyond the data with prediction
    /// intervals.</summary>
    /// <remarks>The last part begins one window before the test part.</remarks>
    /// <param name="result">The result, not disposed.</param>
    /// <param name="steps">The steps to forecast beyond the data, 1 to 10,000. Default: null, the horizon; no steps if the series has
    /// columns known in advance and <paramref name="known"/> is null.</param>
    /// <param name="column">The column. Default: null, the first that is forecast.</param>
    /// <param name="series">The name of the series. Default: null, the first with the column.</param>
    /// <param name="known">The later values of columns known in advance, as for a forecast. Default: null, none.</param>
    /// <param name="wholeHistory">True to plot all values from the first on. Default: false, the last part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is out of range.</exception>
    /// <exception cref="ArgumentException">There is no such column or series, or the forecast needs other known values.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public static Picture PlotForecast(
        this SeriesResult result, int? steps = null, string? column = null, string? series = null,
        IReadOnlyDictionary<string, double[]>? known = null, bool wholeHistory = false)
    {
        var track = SeriesTrack.Chosen(Require.NotNull(result, nameof(result)), column, series);
        var isPossible = steps is not null || known is not null || result.Settings.KnownFuture.Count == 0;
        var forecast = isPossible ? result.Forecast(steps ?? result.Settings.Horizon, known) : null;
        var figure = ForecastFigure.All(result, [track], forecast)[0];
        return ForecastPicture.Of(wholeHistory ? figure : figure.OfLastPart(), Titled(result, $"{track.Name}: forecast"));
    }
}
