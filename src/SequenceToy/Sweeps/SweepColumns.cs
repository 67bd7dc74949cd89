using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Sweeps;

/// <summary>A column of the table of a sweep.</summary>
/// <param name="Name">The name, in lower case but for names of metrics and axes.</param>
/// <param name="Text">Returns the text of a cell.</param>
internal sealed record SweepColumn(string Name, Func<CellResults, string> Text);

/// <summary>The columns of the table of a sweep: the axes, then what the runs of a cell reached, with intervals.</summary>
internal static class SweepColumns
{
    private const string None = "–";
    private const int LongestValue = 200;

    public static IReadOnlyList<SweepColumn> Of(SweepResults results)
    {
        var hasGoal = results.Cells.Any(cell => cell.Cell.Goal is not null);
        var metric = results.Metric;
        return
        [
            .. results.Axes.Select((axis, index) => new SweepColumn(
                PrintableText.Of(axis.Name, LongestValue), cell => PrintableText.Of(cell.Cell.Values[index], LongestValue))),
            new("runs", cell => NumberFormat.Count(cell.Runs.Count)),
            .. hasGoal ? [new("reached the goal", cell => Share(cell.SolvedShare))] : Array.Empty<SweepColumn>(),
            new(metric is null ? "score (IQM)" : $"{metric.Value.ToText()} (IQM)", cell => Score(cell, isNamed: metric is null)),
            .. hasGoal
                ? [new("sequences per success", cell => Sequences(cell.SequencesUntilSolved))] : Array.Empty<SweepColumn>(),
            .. results.HasFailures ? [new("failed", cell => NumberFormat.Count(cell.Failed))] : Array.Empty<SweepColumn>(),
        ];
    }

    /// <summary>Returns a share of runs with its interval: <c>87% (79% to 92%)</c>; a dash without a share.</summary>
    public static string Share(Estimate? share) => share is null ? None
        : $"{NumberFormat.RunShare(share.Value)} ({NumberFormat.RunShare(share.Low)} to {NumberFormat.RunShare(share.High)})";

    /// <summary>Returns the interquartile mean of the scores with its interval; a dash without scores.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isNamed">True to begin with the name of the metric.</param>
    public static string Score(CellResults cell, bool isNamed)
    {
        var metric = cell.Cell.Metric;
        return cell.InterquartileMeanOf() is not { } score ? None
            : (isNamed ? $"{metric.ToText()} " : "")
                + $"{metric.Format(score.Value)} ({metric.Format(score.Low)} to {metric.Format(score.High)})";
    }

    /// <summary>Returns the training sequences per success with their interval; a dash when no run reached the goal.</summary>
    public static string Sequences(Estimate? cost) =>
        cost is null ? None : $"{Whole(cost.Value)} ({Whole(cost.Low)} to {Whole(cost.High)})";

    /// <summary>Returns a whole number; infinity as a symbol.</summary>
    public static string Whole(double count) =>
        double.IsFinite(count) ? NumberFormat.Count((long)Math.Round(count)) : NumberFormat.Number(count);
}
