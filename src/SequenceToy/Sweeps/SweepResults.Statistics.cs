using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Sweeps;

/// <content>Comparisons between cells.</content>
public sealed partial class SweepResults
{
    /// <summary>The metric of all cells; null when cells have different ones.</summary>
    public Metric? Metric => Cells.Select(cell => cell.Cell.Metric).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>True when a run failed with an exception.</summary>
    public bool HasFailures => Cells.Any(cell => cell.Failed > 0);

    /// <summary>The best cell: the highest share of runs that reached the goal, then the best interquartile mean of scores; null when no
    /// run has a score.</summary>
    public CellResults? Best => Ranked.FirstOrDefault();

    private IEnumerable<CellResults> Ranked => Cells.Where(cell => cell.Scores().Length > 0)
        .OrderByDescending(cell => cell.SolvedShare?.Value ?? 0)
        .ThenBy(cell => cell.Cell.Metric.HigherIsBetter() ? -cell.InterquartileMeanOf()!.Value : cell.InterquartileMeanOf()!.Value);

    /// <summary>Compares two cells on the seeds that both have completed, by the score.</summary>
    /// <param name="first">A cell of this sweep.</param>
    /// <param name="second">Another cell of this sweep.</param>
    /// <param name="metric">The metric. Default: null, the metric of the first cell.</param>
    /// <returns>The comparison; null when no seed has finite scores of both.</returns>
    /// <exception cref="ArgumentException">The targets of a cell have no score by the metric.</exception>
    public PairedComparison? Compare(CellResults first, CellResults second, Metric? metric = null)
    {
        var compared = metric ?? Require.NotNull(first, nameof(first)).Cell.Metric;
        var others = Require.NotNull(second, nameof(second)).Runs.Where(run => run.Scores is not null)
            .ToDictionary(run => run.Seed, run => run.Scores![compared]);
        (double First, double Second)[] pairs =
        [
            .. from run in first.Runs
               where run.Scores is not null && others.ContainsKey(run.Seed)
               let pair = (run.Scores![compared], others[run.Seed])
               where double.IsFinite(pair.Item1) && double.IsFinite(pair.Item2)
               select pair,
        ];
        return pairs.Length == 0 ? null : PairedComparison.Of(
            [.. pairs.Select(pair => pair.First)], [.. pairs.Select(pair => pair.Second)], compared.HigherIsBetter(),
            first.Cell.ToText(Axes), second.Cell.ToText(Axes));
    }

    /// <summary>Joins the runs of all cells that have the same value of an axis, whatever the other axes.</summary>
    /// <param name="axis">The name of the axis.</param>
    /// <returns>One estimate per value, in the order of the axis, of the share of runs that reached the goal; null without a
    /// goal or runs.</returns>
    /// <exception cref="ArgumentException">The sweep has no such axis.</exception>
    public IReadOnlyList<KeyValuePair<string, Estimate?>> SolvedShareBy(string axis)
    {
        var index = Enumerable.Range(0, Axes.Count).FirstOrDefault(i => string.Equals(Axes[i].Name, axis, StringComparison.Ordinal), -1);
        if (index < 0)
        {
            throw new ArgumentException(
                $"axis must be one of {string.Join(", ", Axes.Select(one => one.Name))}; it was {PrintableText.Quoted(axis)}.",
                nameof(axis));
        }

        return
        [
            .. from value in Axes[index].Values
               let cells = Cells.Where(cell => string.Equals(cell.Cell.Values[index], value, StringComparison.Ordinal)).ToArray()
               let runs = cells.Sum(cell => cell.Runs.Count)
               let hasGoal = cells.All(cell => cell.Solved is not null) && runs > 0
               select KeyValuePair.Create(value, hasGoal ? SuccessRate.Of(cells.Sum(cell => cell.Solved!.Value), runs) : null),
        ];
    }
}
