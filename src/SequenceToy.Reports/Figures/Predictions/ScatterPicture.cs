using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The scatter plot of predictions and targets, with the diagonal of exact predictions.</summary>
internal static class ScatterPicture
{
    /// <summary>The largest number of predictions drawn: more points would overlap.</summary>
    public const int MaxPredictions = 2000;

    private const int Side = 640;
    private const int MaxKinds = 7;
    private const float PointSize = 6;
    private const double Opacity = 0.55;

    /// <param name="figure">The predictions.</param>
    /// <param name="title">The title.</param>
    /// <param name="samples">The kind of samples.</param>
    /// <param name="score">The score of all predictions.</param>
    public static Picture Of(ScatterFigure figure, string title, string samples, string score)
    {
        var plot = PictureStyle.New(title, $"Target (original units)\n{score}", "Prediction (original units)");
        var kinds = Math.Min(figure.Width, MaxKinds);
        for (var kind = 0; kind < kinds; kind++)
        {
            // The last of many series combines all remaining numbers.
            int[] columns = kind < kinds - 1 ? [kind] : [.. Enumerable.Range(kind, figure.Width - kind)];
            var points = plot.Add.ScatterPoints(Column(pair => pair.Correct), Column(pair => pair.Predicted));
            var series = SeriesStyle.Of(kind);
            points.MarkerShape = series.Marker;
            points.MarkerSize = PointSize;
            points.Color = series.Color.WithAlpha(Opacity);
            points.LegendText = figure.Width == 1
                ? $"predictions{(figure.IsCut ? $", the first {NumberFormat.Count(figure.Count)}" : "")}"
                : columns.Length == 1 ? $"number {kind + 1}" : $"numbers {kind + 1} to {figure.Width}";

            double[] Column(Func<PredictionPair, float[]> of) =>
                [.. figure.Finite.SelectMany(pair => columns.Select(column => (double)of(pair)[column]))];
        }

        var (low, high) = figure.Ends;
        var diagonal = plot.Add.Line(low, low, high, high);
        diagonal.LineWidth = 1.5f;
        diagonal.LinePattern = new([9, 4], 0, "Dashed");
        diagonal.Color = PictureColors.Black;
        diagonal.LegendText = "exactly correct";
        if (figure.NotFinite > 0)
        {
            plot.AddNote($"not drawn: {NumberFormat.Count(figure.NotFinite, "prediction")} that are not finite");
        }

        plot.Axes.SetLimits(low, high, low, high);
        var description =
            $"Predictions by targets, in original units: {NumberFormat.Count(figure.Finite.Count, "prediction")} for {samples}, "
            + $"targets from {NumberFormat.Number(figure.Correct.Low)} to {NumberFormat.Number(figure.Correct.High)}. {score}."
            + (figure.NotFinite > 0 ? $" Not drawn: {NumberFormat.Count(figure.NotFinite, "prediction")} that are not finite." : "");
        return new Picture(plot, description, Side + 40, Side + 60);
    }
}
