using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of the RMSE by steps ahead, from zero.</summary>
internal static class HorizonPicture
{
    private const double Margin = 0.05;

    public static Picture Of(HorizonFigure figure, string title)
    {
        var plot = PictureStyle.New(title, "Steps ahead", "RMSE (original units)");
        double[] steps = [.. figure.Steps];
        for (var i = 0; i < figure.Curves.Count; i++)
        {
            plot.AddCurve(steps, [.. figure.Curves[i].Errors], SeriesStyle.Of(i), figure.Curves[i].Name);
        }

        var top = figure.Curves.SelectMany(curve => curve.Errors).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var axis = new CountAxis(IsLogarithmic: false);
        var margin = axis.Margin(steps[^1] - steps[0], Margin);
        plot.Axes.SetLimits(steps[0] - margin, steps[^1] + margin, 0, top > 0 ? top * (1 + Margin) : 1);
        axis.Mark(plot.Axes.Bottom, figure.Steps[0], figure.Steps[^1]);
        return new Picture(plot, $"RMSE by steps ahead, in original units, on the test part. {figure.Reading}");
    }
}
