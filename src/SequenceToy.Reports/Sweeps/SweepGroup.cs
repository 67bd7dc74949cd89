using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Sweeps;

/// <summary>Cells of a sweep whose runs are joined, because they have the same values of some axes.</summary>
/// <param name="Cells">The cells; empty when a sweep of random cells has none with the values.</param>
internal sealed record SweepGroup(IReadOnlyList<CellResults> Cells)
{
    // Only the value of the mean is drawn.
    private static readonly BootstrapOptions Fewest = new() { Resamples = 100 };

    /// <summary>Returns the cells with a value of one axis and, if given, a value of another.</summary>
    /// <param name="results">The results.</param>
    /// <param name="axis">The index of the axis.</param>
    /// <param name="value">The value.</param>
    /// <param name="other">The index and the value of another axis; null for all values.</param>
    public static SweepGroup Of(SweepResults results, int axis, string value, (int Axis, string Value)? other = null) => new(
    [
        .. results.Cells.Where(cell => Has(cell, axis, value) && (other is not { } second || Has(cell, second.Axis, second.Value)))
            .DistinctBy(cell => cell.Cell.Key, StringComparer.Ordinal),
    ]);

    /// <summary>The number of runs.</summary>
    public int Runs => Cells.Sum(cell => cell.Runs.Count);

    /// <summary>The share of runs that reached the goal, with its Wilson interval; null without runs or when a cell has no goal.</summary>
    public Estimate? SolvedShare => Runs > 0 && Cells.All(cell => cell.Solved is not null)
        ? SuccessRate.Of(Cells.Sum(cell => cell.Solved!.Value), Runs) : null;

    /// <summary>Returns the interquartile mean of the scores of all runs; null without scores.</summary>
    /// <param name="metric">The metric.</param>
    /// <exception cref="ArgumentException">The targets of a cell have no score by this metric.</exception>
    public double? InterquartileMeanOf(Metric metric)
    {
        double[][] scores = [.. Cells.Select(cell => cell.Scores(metric)).Where(scores => scores.Length > 0)];
        return scores.Length == 0 ? null : InterquartileMean.OfTasks(scores, Fewest).Value;
    }

    private static bool Has(CellResults cell, int axis, string value) =>
        string.Equals(cell.Cell.Values[axis], value, StringComparison.Ordinal);
}
