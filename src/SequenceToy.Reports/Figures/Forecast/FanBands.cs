using ScottPlot;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>Forecasts with their prediction intervals as shaded areas.</summary>
internal static class FanBands
{
    private const double Lightest = 0.13;
    private const double Darker = 0.2;

    /// <summary>Adds a forecast, connected with the last known value.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="fan">The forecast.</param>
    /// <param name="isFirst">True to add legend entries.</param>
    public static void AddFan(this Plot plot, Fan fan, bool isFirst = true)
    {
        for (var level = fan.Levels.Count - 1; level >= 0; level--)
        {
            AddBand(plot, fan, level, isFirst);
        }

        var forecast = plot.AddTimes(fan.Points, SeriesStyle.Of(0), isFirst ? "forecast" : "");
        if (forecast is not null && fan.Values.Count > 1)
        {
            forecast.MarkerSize = 0;
        }
    }

    private static void AddBand(Plot plot, Fan fan, int level, bool isFirst)
    {
        var values = fan.Values
            .Where(value => double.IsFinite(value.Intervals[level].Low) && double.IsFinite(value.Intervals[level].High)).ToArray();
        if (values.Length == 0)
        {
            return;
        }

        TimePoint[] origin = fan.Origin is null ? [] : [fan.Origin];
        var band = plot.Add.FillY(
            [.. origin.Select(point => point.X), .. values.Select(value => TimeScale.At(value.Time))],
            [.. origin.Select(point => point.Value), .. values.Select(value => value.Intervals[level].Low)],
            [.. origin.Select(point => point.Value), .. values.Select(value => value.Intervals[level].High)]);
        var share = (double)(fan.Levels.Count - 1 - level) / Math.Max(fan.Levels.Count - 1, 1);
        band.FillColor = PictureColors.Blue.WithAlpha(Lightest + (Darker * share));
        band.LineWidth = 0;
        band.MarkerSize = 0;
        band.LegendText = isFirst ? $"{NumberFormat.Percent(fan.Levels[level])} interval" : "";
    }
}
