using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>Predicted numbers against the right ones, with the diagonal on which all would lie.</summary>
internal static class ScatterPicture
{
    /// <summary>More points than these hide each other.</summary>
    public const int Most = 2000;

    private const int Side = 640;
    private const double Room = 0.04;
    private const int MostKinds = 7;
    private const float PointSize = 6;
    private const double Opacity = 0.55;

    public static Picture Of(ExperimentResult result) => Of(
        AnswerPairs.Of(result, Most), ResultLabels.Title(result, "predictions against the truth"), ResultLabels.ScoredOn(result),
        $"RMSE {NumberText.Number(result.Scores.Rmse!.Value)} on {NumberText.Counted(result.Scores.Count, "answer")} to {ResultLabels.ScoredOn(result)}");

    public static Picture Of(AnswerPairs answers, string title, string samples, string score)
    {
        var plot = PictureStyle.New(title, $"Right answer (real units)\n{score}", "Predicted answer (real units)");
        var width = answers.Right.Length == 0 ? 1 : answers.Right[0].Length;
        var kinds = Math.Min(width, MostKinds);
        var finite = Enumerable.Range(0, answers.Right.Length).Where(i => Array.TrueForAll(answers.Predicted[i], float.IsFinite)).ToArray();
        for (var kind = 0; kind < kinds; kind++)
        {
            // The last of many kinds stands for all that are left.
            int[] columns = kind < kinds - 1 ? [kind] : [.. Enumerable.Range(kind, width - kind)];
            var points = plot.Add.ScatterPoints(Column(answers.Right, finite, columns), Column(answers.Predicted, finite, columns));
            var series = SeriesStyle.Of(kind);
            points.MarkerShape = series.Marker;
            points.MarkerSize = PointSize;
            points.Color = series.Color.WithAlpha(Opacity);
            points.LegendText = width == 1 ? $"answers{(answers.IsCut ? $", the first {NumberText.Count(answers.Right.Length)}" : "")}" : columns.Length == 1 ? $"number {kind + 1}" : $"numbers {kind + 1} to {width}";
        }

        var (low, high) = Ends(answers, finite);
        var diagonal = plot.Add.Line(low, low, high, high);
        diagonal.LineWidth = 1.5f;
        diagonal.LinePattern = new([9, 4], 0, "Dashed");
        diagonal.Color = PictureColors.Black;
        diagonal.LegendText = "right";
        var lost = answers.Right.Length - finite.Length;
        if (lost > 0)
        {
            plot.AddNote($"not drawn: {NumberText.Counted(lost, "answer")} not finite");
        }

        plot.Axes.SetLimits(low, high, low, high);
        return new Picture(
            plot, $"Predicted against right answers, in real units: {NumberText.Counted(finite.Length, "answer")} to {samples}, right ones from {NumberText.Number(answers.Right.SelectMany(x => x).Min())} to {NumberText.Number(answers.Right.SelectMany(x => x).Max())}. {score}.{(lost > 0 ? $" Not drawn: {NumberText.Counted(lost, "answer")} not finite." : "")}",
            Side + 40, Side + 60);
    }

    private static double[] Column(float[][] answers, int[] which, int[] columns) => [.. which.SelectMany(i => columns.Select(column => (double)answers[i][column]))];

    private static (double Low, double High) Ends(AnswerPairs answers, int[] finite)
    {
        var all = answers.Right.Concat(finite.Select(i => answers.Predicted[i])).SelectMany(answer => answer).Select(value => (double)value).ToArray();
        var (low, high) = (all.Min(), all.Max());
        var room = high > low ? Room * (high - low) : Math.Max(1, Math.Abs(low) * Room);
        return (low - room, high + room);
    }
}
