using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of target and prediction by step.</summary>
internal static class SignalPicture
{
    private const double Margin = 0.02;

    public static Picture Of(SignalFigure figure, string title)
    {
        var plot = PictureStyle.New(title, "Step", "Value (original units)");
        if (plot.Axes.Left.TickGenerator is ScottPlot.TickGenerators.NumericAutomatic values)
        {
            values.LabelFormatter = ChartDigits.For(figure.Targets.Concat(figure.Predictions)).Text;
        }

        double[] steps = [.. figure.Steps.Select(step => step + 1)];
        if (steps.Length > 0)
        {
            var target = plot.AddCurve(steps, [.. figure.Targets], SeriesStyle.Of(0), "target");
            target.Color = PictureColors.Black;
            plot.AddCurve(steps, [.. figure.Predictions], SeriesStyle.Of(1), "prediction");
            var margin = new CountAxis(IsLogarithmic: false).Margin(steps[^1] - steps[0], Margin);
            plot.Axes.SetLimitsX(steps[0] - margin, steps[^1] + margin);
            plot.Axes.Bottom.TickGenerator = new IntegerTicks((int)steps[0], (int)steps[^1]);
        }

        if (figure.IsCut)
        {
            plot.AddNote(figure.Cut);
        }

        var error = steps.Length == 0 ? "no step is scored" : $"mean absolute error {NumberFormat.Number(figure.MeanError)}";
        return new Picture(
            plot, $"Target and prediction by step, in original units: {NumberFormat.Count(steps.Length, "scored step")}, {error}.");
    }
}
