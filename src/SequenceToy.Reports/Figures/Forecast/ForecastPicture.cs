using ScottPlot;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of one column with its parts, the forecasts of its test part, and the fan beyond the data.</summary>
internal static class ForecastPicture
{
    private const double ValidationShade = 0.35;
    private const double TestShade = 0.7;

    public static Picture Of(ForecastFigure figure, string title)
    {
        var plot = TimeCurves.New(title, figure.Track, figure.Track.Name, ChartDigits.For(figure.Numbers));
        AddPart(plot, figure.Validation, figure.Test ?? figure.History[^1].Time, ValidationShade, "validation part");
        AddPart(plot, figure.Test, figure.History[^1].Time, TestShade, "test part");
        var values = plot.AddTimes(figure.History, SeriesStyle.Of(0), "values")!;
        (values.Color, values.LineWidth, values.MarkerSize) = (PictureColors.Black, 1.5f, 0);
        if (plot.AddTimes([.. figure.Tested.SelectMany(path => path)], SeriesStyle.Of(1), "forecasts of the test part") is { } tested)
        {
            tested.MarkerSize = 0;
        }

        if (figure.Beyond is { } fan)
        {
            plot.AddFan(fan);
        }

        return new Picture(plot, Describe(figure));
    }

    private static void AddPart(Plot plot, SeriesTime? from, SeriesTime to, double shade, string legend)
    {
        if (from is { } start)
        {
            var span = plot.Add.HorizontalSpan(TimeScale.At(start), TimeScale.At(to));
            span.FillStyle.Color = PictureColors.LightGrey.WithAlpha(shade);
            span.LineStyle.IsVisible = false;
            span.LegendText = legend;
        }
    }

    private static string Describe(ForecastFigure figure)
    {
        var (first, last) = (figure.History[0], figure.History[^1]);
        var beyond = figure.Beyond is not { } fan ? ""
            : $" Forecast of {NumberFormat.Count(fan.Values.Count, "step")}, from {NumberFormat.Number(fan.Values[0].Value)} at "
                + $"{fan.Values[0].Time} to {NumberFormat.Number(fan.Values[^1].Value)} at {fan.Values[^1].Time}"
                + $"{ForecastSection.Bands(fan)}.";
        return $"{figure.Track.Name} over time: {NumberFormat.Count(figure.History.Count, "value")} from {first.Time} to {last.Time}"
            + (figure.Test is { } test ? $"; the test part begins at {test}." : ".") + beyond;
    }
}
