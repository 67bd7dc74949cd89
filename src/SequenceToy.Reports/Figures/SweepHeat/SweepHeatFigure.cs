using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Sweeps;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Figures;

/// <summary>The success rate or the interquartile mean of the scores over two axes.</summary>
/// <param name="X">The axis from left to right.</param>
/// <param name="Y">The axis from top to bottom.</param>
/// <param name="Metric">The metric of the scores; null for success rates.</param>
/// <param name="Values">The shares or scores: [values of Y, values of X]; NaN where there are no runs.</param>
/// <param name="Runs">The number of runs: [values of Y, values of X].</param>
/// <param name="Notes">Sentences on what is joined or left out, each after a space.</param>
internal sealed record SweepHeatFigure(SweepAxis X, SweepAxis Y, Metric? Metric, double[,] Values, int[,] Runs, string Notes)
{
    /// <summary>The largest number of values of each axis.</summary>
    public const int MaxValues = 40;

    private const double Percent = 100;

    /// <returns>The figure; null when it would have no number.</returns>
    /// <param name="results">The results.</param>
    /// <param name="x">The index of the axis from left to right.</param>
    /// <param name="y">The index of the axis from top to bottom.</param>
    /// <param name="metric">The metric of the scores; null for success rates.</param>
    /// <exception cref="ArgumentException">The targets of a cell have no score by this metric.</exception>
    public static SweepHeatFigure? Of(SweepResults results, int x, int y, Metric? metric)
    {
        var (across, down) = (Axis(results.Axes[x]), Axis(results.Axes[y]));
        var groups = Cells.Of(down.Values.Count, across.Values.Count, (row, column) => SweepGroup.Of(
            results, x, results.Axes[x].Values[column], (y, results.Axes[y].Values[row])));
        var values = Cells.Of(down.Values.Count, across.Values.Count, (row, column) => metric is { } by
            ? groups[row, column].InterquartileMeanOf(by) ?? double.NaN : groups[row, column].SolvedShare?.Value ?? double.NaN);
        var figure = new SweepHeatFigure(
            across, down, metric, values, Cells.Of(down.Values.Count, across.Values.Count, (row, column) => groups[row, column].Runs),
            SweepAxes.Joined(results, x, y) + LeftOut(results.Axes[x]) + LeftOut(results.Axes[y]));
        return figure.Places.Any() ? figure : null;
    }

    /// <summary>What the colors show.</summary>
    public string Shown => Metric is { } metric ? $"{Phrase.Capitalized(metric.ToText())} (IQM)" : "Success rate";

    /// <summary>True when values are shares, which are drawn in percent.</summary>
    public bool IsShare => Metric?.IsShare() ?? true;

    /// <summary>The unit of <see cref="Drawn"/>.</summary>
    public string Unit => IsShare ? "%" : Metric!.Value.Unit();

    /// <summary>The numbers as they are drawn: shares in percent.</summary>
    public double[,] Drawn =>
        Cells.Of(Values.GetLength(0), Values.GetLength(1), (row, column) => (IsShare ? Percent : 1) * Values[row, column]);

    /// <summary>The rows and columns with a number.</summary>
    public IEnumerable<(int Row, int Column)> Places =>
        from row in Enumerable.Range(0, Values.GetLength(0))
        from column in Enumerable.Range(0, Values.GetLength(1))
        where double.IsFinite(Values[row, column])
        select (row, column);

    /// <summary>Returns a number as text.</summary>
    public string Text(double value) => Metric is { } metric ? metric.Format(value) : NumberFormat.RunShare(value);

    /// <summary>The description in sentences.</summary>
    public string Reading
    {
        get
        {
            var (lowest, highest) = (Places.MinBy(place => Values[place.Row, place.Column]), Places.MaxBy(Of));
            return $"Highest: {At(highest)}. Lowest: {At(lowest)}."
                + (Metric is null ? "" : " IQM: the mean without the lowest and the highest quarter of runs.") + Notes;

            double Of((int Row, int Column) place) => Values[place.Row, place.Column];
        }
    }

    private string At((int Row, int Column) place) =>
        $"{Text(Values[place.Row, place.Column])} at {X.Name} = {X.Values[place.Column]}, {Y.Name} = {Y.Values[place.Row]}";

    private static SweepAxis Axis(SweepAxis axis) => new(Phrase.Line(axis.Name), [.. axis.Values.Take(MaxValues).Select(Phrase.Line)]);

    private static string LeftOut(SweepAxis axis) => axis.Values.Count <= MaxValues ? ""
        : $" The first {NumberFormat.Count(MaxValues)} of {NumberFormat.Count(axis.Values.Count)} values of {Phrase.Line(axis.Name)} are "
            + "drawn.";
}
