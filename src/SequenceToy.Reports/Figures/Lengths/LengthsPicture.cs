using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of the score by length for network and baseline, with the goal and the training lengths.</summary>
internal static class LengthsPicture
{
    private const double WideSpan = 8;
    private const double Margin = 0.05;

    public static Picture Of(LengthsFigure figure, string title)
    {
        var (metric, trained) = (figure.Metric, figure.Trained);
        var axis = new CountAxis(figure.Scores[^1].Length > WideSpan * figure.Scores[0].Length);
        var plot = PictureStyle.New(title, $"Length ({figure.Unit})", ScoreLabels.Axis(metric));
        var size = metric.IsShare() ? 100 : 1;
        var scores = figure.Scores.Select(length => size * length.Scores[metric]).ToArray();
        var baselines = figure.Scores.Select(length => size * length.Baseline[metric] ?? double.NaN).ToArray();
        var scale = metric.HigherIsBetter() ? new LossScale(false, 0) : LossScale.For([.. scores, .. baselines]);

        var edge = axis.IsLogarithmic ? 0.02 : 0.3;
        var span = plot.Add.HorizontalSpan(axis.At(trained.Shortest) - edge, axis.At(trained.Longest) + edge);
        span.FillStyle.Color = PictureColors.LightGrey.WithAlpha(0.7);
        span.LineStyle.IsVisible = false;
        span.LegendText = $"training lengths: {figure.TrainedOn}";

        var x = figure.Scores.Select(length => axis.At(length.Length)).ToArray();
        var goal = scale.At(size * figure.Goal.Threshold);
        plot.AddCurve(x, Array.ConvertAll(scores, scale.At), SeriesStyle.Of(0), "network");
        plot.AddCurve(x, Array.ConvertAll(baselines, scale.At), SeriesStyle.Of(1), "baseline");
        plot.AddLevel(goal, CurveStyle.Dotted, PictureColors.Black, $"goal: {figure.Goal}");

        var (bottom, top) = metric.HigherIsBetter() ? (0, size * (1 + Margin))
            : scale.Ends(scores.Concat(baselines).Select(scale.At).Append(goal));
        var (left, right) = (Math.Min(x[0], axis.At(trained.Shortest)), x[^1]);
        var margin = axis.Margin(right - left, Margin);
        plot.Axes.SetLimits(left - margin, right + margin, bottom, top);
        plot.Axes.Left.Mark(scale);
        axis.Mark(plot.Axes.Bottom, (int)left, (int)right);
        var all = figure.Scores.Select(length => $"{NumberFormat.Count(length.Length)}: {ScoreLabels.Of(metric, length.Scores[metric])}");
        return new Picture(
            plot,
            $"{Phrase.Capitalized(metric.ToText())} by length in {figure.Unit}. {string.Join(", ", all)}. "
            + $"Trained on lengths {figure.TrainedOn}. Goal: {figure.Goal}.");
    }
}
