using ScottPlot;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>Draws predicted and correct demand of the held-out days by their mean temperature, beside the constant prediction.</summary>
internal static class DemandPicture
{
    private const float PointSize = 6;

    // Visible around a correct prediction.
    private const float RingSize = 8;

    public static Picture Of(ExperimentResult result, string title)
    {
        var held = result.TestSamples.ToArray();
        var means = held.Select(sample => (double)sample.Input.Values.ToArray().Average()).ToArray();
        var correct = held.Select(sample => (double)sample.Target.Values[0]).ToArray();
        var predicted = result.PredictDetailed([.. held.Select(sample => sample.Input)]).Select(prediction => (double)prediction.Value.Values[0]).ToArray();

        var plot = PictureStyle.New(title, "Mean temperature of three days (°C)", "Demand (MWh)");
        Add(correct, PictureColors.Blue, MarkerShape.OpenCircle, "correct", RingSize);
        Add(predicted, PictureColors.Vermillion, MarkerShape.FilledCircle, "predicted", PointSize);
        plot.AddLevel(correct.Average(), CurveStyle.Dotted, PictureColors.Black, "mean");
        return new Picture(plot, $"{title}. Correct and predicted demand by mean temperature for {held.Length} held-out days.");

        void Add(double[] values, Color color, MarkerShape marker, string legend, float size)
        {
            var points = plot.Add.ScatterPoints(means, values);
            (points.Color, points.MarkerShape, points.MarkerSize, points.LegendText) = (color, marker, size, legend);
            points.MarkerLineWidth = 1.5f;
        }
    }
}
