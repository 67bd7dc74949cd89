using ScottPlot;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of training and validation loss by epoch, with the best epoch and the baseline's loss.</summary>
internal static class LossPicture
{
    private const int BestMarkerSize = 15;

    public static Picture Of(LossFigure figure, string title)
    {
        var plot = PictureStyle.New(title, "Epoch", figure.Loss);
        var scale = figure.Scale;
        AddCurve(plot, figure, figure.Training, "training", 0);
        AddCurve(plot, figure, figure.Validation, "validation", 1);
        if (figure.Baseline is { } baseline)
        {
            var legend = $"{figure.BaselineName}: {NumberFormat.Number(baseline)}";
            plot.AddLevel(scale.At(baseline), CurveStyle.Dotted, PictureColors.Black, legend);
        }

        MarkBest(plot, figure);
        MarkEnd(plot, figure);
        if (scale.Lifts([.. figure.Training, .. figure.Validation]))
        {
            plot.AddNote("a loss of 0 is drawn at the lower end");
        }

        var (bottom, top) = scale.Ends(figure.All.Select(scale.At));
        EpochAxis.Set(plot, Math.Max(figure.LastEpoch, 1) + (figure.IsDiverged ? 1 : 0));
        plot.Axes.SetLimitsY(bottom, top);
        plot.Axes.Left.Mark(scale);
        return new Picture(plot, string.Join(" ", LossDescription.Of(figure)));
    }

    private static void AddCurve(Plot plot, LossFigure figure, double[] losses, string legend, int series)
    {
        if (losses.Length > 0)
        {
            var epochs = figure.History.Select(record => (double)record.Epoch).ToArray();
            var (x, y) = DownsampledCurve.Of(epochs, Array.ConvertAll(losses, figure.Scale.At));
            plot.AddCurve(x, y, SeriesStyle.Of(series), legend);
        }
    }

    private static void MarkBest(Plot plot, LossFigure figure)
    {
        if (figure.Best is { } best)
        {
            var y = figure.Scale.At(best.ValidationLoss ?? best.Loss);
            var marker = plot.Add.Marker(best.Epoch, y, MarkerShape.OpenCircle, BestMarkerSize, PictureColors.Black);
            marker.MarkerStyle.LineWidth = 2;
            marker.LegendText = LossDescription.Best(figure, best);
            if (LossDescription.Scored(figure, best) is { } scored)
            {
                plot.AddNote(scored);
            }
        }
    }

    private static void MarkEnd(Plot plot, LossFigure figure)
    {
        if (LossDescription.End(figure) is not { } end)
        {
            return;
        }

        if (figure.IsDiverged)
        {
            plot.Add.VerticalLine(figure.LastEpoch + 1, 2, PictureColors.Black, LinePattern.Solid).LegendText = end;
        }
        else
        {
            plot.AddNote(end);
        }
    }
}
