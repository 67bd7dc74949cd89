using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Labels;

/// <summary>The numbers of a cell as text, with intervals.</summary>
internal static class SweepNumbers
{
    /// <summary>Returns a whole number; infinity as a symbol.</summary>
    public static string Whole(double count) =>
        double.IsFinite(count) ? NumberFormat.Count((long)Math.Round(count)) : NumberFormat.Number(count);

    /// <summary>Returns the expected number of sequences per success with its interval; a dash when no run reached the goal.</summary>
    public static string Sequences(Estimate? cost) =>
        cost is null ? "–" : $"{Whole(cost.Value)} ({Whole(cost.Low)} to {Whole(cost.High)})";

    /// <summary>Returns the interquartile mean of the scores with its interval; a dash without scores.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isNamed">True to begin with the name of the metric.</param>
    public static string Score(CellResults cell, bool isNamed)
    {
        var metric = cell.Cell.Metric;
        return cell.InterquartileMeanOf() is not { } score ? "–"
            : (isNamed ? $"{metric.ToText()} " : "")
                + $"{metric.Format(score.Value)} ({metric.Format(score.Low)} to {metric.Format(score.High)})";
    }
}
