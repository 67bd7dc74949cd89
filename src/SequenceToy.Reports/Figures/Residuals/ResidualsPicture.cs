using ScottPlot;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of residuals by time.</summary>
internal static class ResidualsPicture
{
    private const float Thin = 1;

    public static Picture Of(ResidualsFigure figure, string title)
    {
        var digits = ChartDigits.For(figure.Validation.Concat(figure.Test).Select(point => point.Value));
        var plot = TimeCurves.New(title, figure.Track, "Value minus forecast (original units)", digits);
        var zero = plot.Add.HorizontalLine(0, Thin, PictureColors.Black, LinePattern.Solid);
        zero.ExcludeFromLegend = true;
        if (plot.AddTimes(figure.Validation, SeriesStyle.Of(1), "validation part") is { } validation)
        {
            validation.LineWidth = Thin;
        }

        if (plot.AddTimes(figure.Test, SeriesStyle.Of(0), "test part") is { } test)
        {
            test.LineWidth = Thin;
        }

        return new Picture(plot, $"Residuals of {figure.Track.Name} by time. {figure.Reading}");
    }
}
