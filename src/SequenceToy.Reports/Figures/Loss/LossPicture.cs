using ScottPlot;
using SequenceToy.Guards;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The loss of training and of validation by epoch, the best epoch, and the loss of guessing.</summary>
internal static class LossPicture
{
    private const int BestMarkerSize = 15;

    public static Picture Of(LossFigure curves)
    {
        var plot = PictureStyle.New(curves.Title, "Epoch", curves.Loss);
        var training = curves.History.Select(record => record.Loss).ToArray();
        var validation = curves.HasValidation ? curves.History.Select(record => record.ValidationLoss!.Value).ToArray() : [];
        var scale = LossScale.For([.. training, .. validation, curves.GuessLoss]);
        var epochs = curves.History.Select(record => (double)record.Epoch).ToArray();

        Draw(training, "training", 0);
        Draw(validation, "validation", 1);
        plot.AddLevel(scale.At(curves.GuessLoss), CurveStyle.Dotted, PictureColors.Black, $"{curves.Guess}: {NumberFormat.Number(curves.GuessLoss)}");
        MarkBest(plot, curves, scale);
        MarkEnd(plot, curves);
        if (scale.Lifts([.. training, .. validation]))
        {
            plot.AddNote("0 is drawn at the lower end");
        }

        var (bottom, top) = scale.Ends([.. training.Concat(validation).Append(curves.GuessLoss).Select(scale.At)]);
        var last = Math.Max(curves.History.Count == 0 ? 1 : curves.History[^1].Epoch, 1) + (curves.StopReason == StopReason.Diverged ? 1 : 0);
        EpochAxis.Set(plot, last);
        plot.Axes.SetLimitsY(bottom, top);
        plot.Axes.Left.Mark(scale);
        return new Picture(plot, Describe(curves));

        void Draw(double[] losses, string legend, int series)
        {
            if (losses.Length > 0)
            {
                var (x, y) = ThinnedCurve.Of(epochs, Array.ConvertAll(losses, scale.At));
                plot.AddCurve(x, y, SeriesStyle.Of(series), legend);
            }
        }
    }

    private static void MarkBest(Plot plot, LossFigure curves, LossScale scale)
    {
        if (curves.Best is { } best)
        {
            var marker = plot.Add.Marker(best.Epoch, scale.At(best.ValidationLoss ?? best.Loss), MarkerShape.OpenCircle, BestMarkerSize, PictureColors.Black);
            marker.MarkerStyle.LineWidth = 2;
            marker.LegendText = BestWords(curves, best);
            if (ScoredWords(curves, best) is { } scored)
            {
                plot.AddNote(scored);
            }
        }
    }

    private static string BestWords(LossFigure curves, EpochRecord best) =>
        $"{(curves.KeptEpoch is null ? $"lowest {(curves.HasValidation ? "validation" : "training")} loss" : "weights kept, and scored")}: {NumberFormat.Number(best.ValidationLoss ?? best.Loss)} at epoch {NumberFormat.Count(best.Epoch)}";

    // The last epoch's weights are scored unless others were kept; of a run that came apart they are those after its last finite loss.
    private static string? ScoredWords(LossFigure curves, EpochRecord best) =>
        curves.KeptEpoch is not null || curves.StopReason == StopReason.Diverged || best.Epoch == curves.History[^1].Epoch ? null : $"scores are of the weights after epoch {NumberFormat.Count(curves.History[^1].Epoch)}";

    private static void MarkEnd(Plot plot, LossFigure curves)
    {
        if (curves.StopReason == StopReason.Diverged)
        {
            var end = plot.Add.VerticalLine((curves.History.Count == 0 ? 0 : curves.History[^1].Epoch) + 1, 2, PictureColors.Black, LinePattern.Solid);
            end.LegendText = EndWords(curves);
        }
        else if (curves.History.Count == 0)
        {
            plot.AddNote(EndWords(curves));
        }
    }

    private static string EndWords(LossFigure curves) => curves.StopReason == StopReason.Diverged
        ? $"diverged: no finite loss from epoch {NumberFormat.Count(curves.History.Count == 0 ? 1 : curves.History[^1].Epoch + 1)} on"
        : "no epoch was trained to its end";

    private static string Describe(LossFigure curves)
    {
        var words = $"Loss by epoch, {curves.Loss}. {Capital(curves.Guess)}: {NumberFormat.Number(curves.GuessLoss)}.";
        if (curves.History.Count > 0)
        {
            var (first, last) = (curves.History[0], curves.History[^1]);
            words += $" Training: {NumberFormat.Number(first.Loss)} in epoch {first.Epoch}, {NumberFormat.Number(last.Loss)} in epoch {NumberFormat.Count(last.Epoch)}.";
            words += last.ValidationLoss is { } validation ? $" Validation: {NumberFormat.Number(first.ValidationLoss!.Value)}, {NumberFormat.Number(validation)}." : "";
            words += curves.Best is { } best ? $" {Capital(BestWords(curves, best))}.{(ScoredWords(curves, best) is { } scored ? $" {Capital(scored)}." : "")}" : "";
        }

        return curves.StopReason == StopReason.Diverged || curves.History.Count == 0 ? $"{words} {Capital(EndWords(curves))}." : words;
    }

    private static string Capital(string words) => MetricLabels.Capitalised(words);
}
