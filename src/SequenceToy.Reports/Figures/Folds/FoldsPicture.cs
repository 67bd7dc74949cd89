using SequenceToy.Reports.Pictures;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of the forecasts of a backtest's folds next to the actual values.</summary>
internal static class FoldsPicture
{
    public static Picture Of(SeriesBacktest backtest, FoldsFigure figure)
    {
        var folds = NumberFormat.Count(backtest.Folds.Count, "fold");
        var score = $"RMSE {NumberFormat.Number(backtest.Scores.Rmse)}, MASE {NumberFormat.Number(backtest.Scores.Mase)}";
        var digits = ChartDigits.For(figure.Fans.SelectMany(fan => fan.Numbers));
        var plot = TimeCurves.New($"{figure.Track.Name}: backtest of {folds}\n{score}", figure.Track, figure.Track.Name, digits);
        for (var i = 0; i < figure.Fans.Count; i++)
        {
            plot.AddFan(figure.Fans[i], isFirst: i == 0);
        }

        if (plot.AddTimes(figure.History, SeriesStyle.Of(0), "values") is { } values)
        {
            (values.Color, values.LineWidth, values.MarkerSize) = (PictureColors.Black, 1.5f, 0);
        }

        return new Picture(
            plot,
            $"Forecasts of {figure.Track.Name} next to the actual values: {folds}, origins from {backtest.Folds[0].Origin} to "
            + $"{backtest.Folds[^1].Origin}. {FoldsFigure.Drawn(backtest)}{score}.");
    }
}
