using SequenceToy.Evaluation;
using SequenceToy.Guards;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Figures;

/// <summary>The score by length: of the network, of guessing, the goal, and which lengths were trained on.</summary>
internal static class LengthsPicture
{
    private const double WideSpan = 8;
    private const double Room = 0.05;

    public static Picture Of(ExperimentResult result) => Of(
        result.ByLength, result.Evidence.Metric, result.Goal, Trained(result), (result.Task as IVariableLengthTask)?.LengthUnit ?? "steps",
        ResultLabels.Title(result, $"{result.Evidence.Metric.Words()} by length"));

    /// <param name="lengths">The scores, shortest first.</param>
    /// <param name="metric">Which of them.</param>
    /// <param name="goal">What is to be reached; null where there is no goal.</param>
    /// <param name="trained">The lengths trained on; null where none of those tested was.</param>
    /// <param name="unit">What a length counts.</param>
    /// <param name="title">The title.</param>
    public static Picture Of(ValueList<LengthScores> lengths, Metric metric, Goal? goal, LengthRange? trained, string unit, string title)
    {
        var axis = new CountAxis(lengths[^1].Length > WideSpan * lengths[0].Length);
        var plot = PictureStyle.New(title, $"Length ({unit})", ScoreLabels.Axis(metric));
        var size = metric.IsShare() ? 100 : 1;
        var scores = lengths.Select(length => size * length.Scores[metric]).ToArray();
        var guesses = lengths.Select(length => size * length.Guessing[metric] ?? double.NaN).ToArray();
        var scale = metric.HigherIsBetter() ? new LossScale(false, 0) : LossScale.For([.. scores, .. guesses]);
        if (trained is not null)
        {
            var edge = axis.IsLogarithmic ? 0.02 : 0.3;
            var span = plot.Add.HorizontalSpan(axis.At(trained.Shortest) - edge, axis.At(trained.Longest) + edge);
            span.FillStyle.Color = PictureColors.LightGrey.WithAlpha(0.7);
            span.LineStyle.IsVisible = false;
            span.LegendText = $"trained on: {NumberFormat.Range(trained.Shortest, trained.Longest)}";
        }

        var x = lengths.Select(length => axis.At(length.Length)).ToArray();
        plot.AddCurve(x, Array.ConvertAll(scores, scale.At), SeriesStyle.Of(0), "network");
        plot.AddCurve(x, Array.ConvertAll(guesses, scale.At), SeriesStyle.Of(1), "guessing");
        var drawn = scores.Concat(guesses).Select(scale.At).ToList();
        if (goal is not null)
        {
            plot.AddLevel(scale.At(size * goal.Threshold), CurveStyle.Dotted, PictureColors.Black, $"goal: {Words(goal)}");
            drawn.Add(scale.At(size * goal.Threshold));
        }

        var (bottom, top) = metric.HigherIsBetter() ? (0, size * (1 + Room)) : scale.Ends(drawn);
        var (left, right) = (Math.Min(x[0], trained is null ? x[0] : axis.At(trained.Shortest)), x[^1]);
        var room = axis.Room(right - left, Room);
        plot.Axes.SetLimits(left - room, right + room, bottom, top);
        plot.Axes.Left.Mark(scale);
        axis.Mark(plot.Axes.Bottom, (int)left, (int)right);
        return new Picture(plot, $"{MetricLabels.Capitalised(metric.Words())} by length in {unit}. {string.Join(", ", lengths.Select(length => $"{NumberFormat.Count(length.Length)}: {ScoreLabels.Of(metric, length.Scores[metric])}"))}.{(trained is null ? "" : $" Trained on {NumberFormat.Range(trained.Shortest, trained.Longest)}.")}{(goal is null ? "" : $" Goal: {Words(goal)}.")}");
    }

    private static string Words(Goal goal) => $"{goal.Metric.Words()} {(goal.HigherIsBetter ? "at least" : "at most")} {ScoreLabels.Of(goal.Metric, goal.Threshold)}";

    private static LengthRange? Trained(ExperimentResult result)
    {
        var trained = result.Evidence.ByLength.Where(length => length.IsTrainedOn).Select(length => length.Length).ToArray();
        return (result.Task as IVariableLengthTask)?.Lengths ?? (trained.Length == 0 ? null : new LengthRange(trained.Min(), trained.Max()));
    }
}
