using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Pictures;

/// <summary>Curves and axes of plots over time.</summary>
internal static class TimeCurves
{
    private const int MaxLine = 60;

    /// <summary>Returns an empty plot over time.</summary>
    /// <param name="title">The title.</param>
    /// <param name="track">The column, which names the axes.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="digits">The decimals of its ticks.</param>
    public static Plot New(string title, SeriesTrack track, string y, ChartDigits digits)
    {
        var plot = PictureStyle.New(title, track.TimeName, Phrase.Cut(y, MaxLine));
        if (plot.Axes.Left.TickGenerator is NumericAutomatic values)
        {
            values.LabelFormatter = digits.Text;
        }

        if (track.Series.Times[0].Date is not null)
        {
            plot.Axes.Bottom.TickGenerator = new DateTicks();
        }
        else if (plot.Axes.Bottom.TickGenerator is NumericAutomatic numbers)
        {
            // Years have no thousands separators.
            numbers.LabelFormatter = time => ((Series.SeriesTime)Math.Round(time, 9)).ToString().Replace('-', '−');
        }

        return plot;
    }

    /// <summary>Adds values at times, those that are finite; long curves keep every peak.</summary>
    public static Scatter? AddTimes(this Plot plot, IReadOnlyList<TimePoint> points, SeriesStyle style, string legend)
    {
        TimePoint[] finite = [.. points.Where(point => double.IsFinite(point.Value))];
        if (finite.Length == 0)
        {
            return null;
        }

        var (x, y) = DownsampledCurve.Of([.. finite.Select(point => point.X)], [.. finite.Select(point => point.Value)]);
        return plot.AddCurve(x, y, style, legend);
    }
}
