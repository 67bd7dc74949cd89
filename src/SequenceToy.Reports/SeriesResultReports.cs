using System.Text;
using SequenceToy.Files;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Page;
using SequenceToy.Series;

namespace SequenceToy.Reports;

/// <summary>HTML reports of a series experiment.</summary>
public static class SeriesResultReports
{
    /// <summary>Writes a report of a series experiment to one HTML file: verdict, forecast with intervals, scores next to simple forecasts,
    /// errors by step ahead, residuals, interval coverage, the folds of a backtest, and the training of the network.</summary>
    /// <remarks>The page is self-contained and makes no network requests. It stays below 1.5 MB: long series are downsampled, and at most
    /// four pairs of a series and a column are drawn, which the page states. The file is written completely or not at all.</remarks>
    /// <param name="result">The result, not disposed.</param>
    /// <param name="path">The path of the file; an existing file is replaced.</param>
    /// <param name="options">Title and date of the report. Default: null, all defaults.</param>
    /// <param name="backtest">A backtest of the same experiment, for a section on its folds. Default: null, none.</param>
    /// <param name="forecast">The forecast to draw. Default: null, a forecast as long as the horizon. With columns known in advance, null
    /// draws none: only you have their later values.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    /// <example><code>
    /// using SequenceToy.Reports;
    /// using SequenceToy.Series;
    /// using var result = SeriesExperiment.For(SeriesData.Sunspots).WithWindow(22).WithHorizon(11).Run();
    /// result.SaveReport("sunspots.html", new ReportOptions { Title = "Sunspots" });
    /// </code></example>
    public static void SaveReport(
        this SeriesResult result, string path, ReportOptions? options = null, SeriesBacktest? backtest = null,
        SeriesForecast? forecast = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.CheckCanWrite(path);
        var page = Encoding.UTF8.GetBytes(result.ToReport(options, backtest, forecast));
        WholeFile.Write(path, stream => stream.Write(page));
    }

    /// <summary>Returns a report of a series experiment as the text of one HTML page.</summary>
    /// <param name="result">The result, not disposed.</param>
    /// <param name="options">Title and date of the report. Default: null, all defaults.</param>
    /// <param name="backtest">A backtest of the same experiment, for a section on its folds. Default: null, none.</param>
    /// <param name="forecast">The forecast to draw. Default: null, a forecast as long as the horizon. With columns known in advance, null
    /// draws none: only you have their later values.</param>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public static string ToReport(
        this SeriesResult result, ReportOptions? options = null, SeriesBacktest? backtest = null, SeriesForecast? forecast = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var drawn = forecast ?? (result.Settings.KnownFuture.Count == 0 ? result.Forecast(result.Settings.Horizon) : null);
        return ReportPage.Of(new SeriesContext(result, options ?? new(), backtest, drawn));
    }
}
