using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Sweeps;

/// <content>Comparisons between cells.</content>
public sealed partial class SweepResults
{
    private const double RankStep = 0.05;

    /// <summary>The metric of all cells; null when cells have different ones.</summary>
    public Metric? Metric => Cells.Select(cell => cell.Cell.Metric).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>True when a run failed with an exception.</summary>
    public bool HasFailures => Cells.Any(cell => cell.Failed > 0);

    /// <summary>The best cell, the first of <see cref="Ranked"/>; null when no run has a score.</summary>
    public CellResults? Best => Ranked.FirstOrDefault(cell => cell.Scores().Length > 0);

    /// <summary>The cells from the best to the worst: by the lower end of the interval of the success rate, in steps of 5%, so that few
    /// seeds do not count as much as many; then by the success rate, the share of runs with a finite score, and the interquartile
    /// mean.</summary>
    public ValueList<CellResults> Ranked =>
    [
        .. Cells.OrderByDescending(cell => cell.Scores().Length > 0)
            .ThenByDescending(cell => Math.Round((cell.SolvedShare?.Low ?? 0) / RankStep))
            .ThenByDescending(cell => cell.SolvedShare?.Value ?? 0)
            .ThenByDescending(cell => cell.Runs.Count == 0 ? 0 : (double)cell.Scores().Length / cell.Runs.Count)
            .ThenBy(cell => (cell.InterquartileMeanOf()?.Value ?? 0) * (cell.Cell.Metric.HigherIsBetter() ? -1 : 1)),
    ];

    /// <summary>Compares two cells on the seeds that both have run, by the score.</summary>
    /// <remarks>A run that failed, or has no finite score, counts as the worst score of both cells, or as the baseline's where that is
    /// worse: otherwise only the lucky seeds of an unreliable setting would count.</remarks>
    /// <param name="first">A cell of this sweep.</param>
    /// <param name="second">Another cell of this sweep.</param>
    /// <param name="metric">The metric. Default: null, the metric of the first cell.</param>
    /// <returns>The comparison; null when no seed of both has a finite score.</returns>
    /// <exception cref="ArgumentException">The targets of a cell have no score by the metric.</exception>
    public PairedComparison? Compare(CellResults first, CellResults second, Metric? metric = null)
    {
        var compared = metric ?? Require.NotNull(first, nameof(first)).Cell.Metric;
        var others = Require.NotNull(second, nameof(second)).Runs.ToDictionary(run => run.Seed, run => Finite(run, compared));
        (double? First, double? Second)[] pairs =
        [
            .. first.Runs.Where(run => others.ContainsKey(run.Seed)).Select(run => (Finite(run, compared), others[run.Seed])),
        ];
        double[] known = [.. pairs.SelectMany(pair => new[] { pair.First, pair.Second }).OfType<double>()];
        if (known.Length == 0)
        {
            return null;
        }

        var baselines = first.Runs.Concat(second.Runs).Where(_ => compared == first.Cell.Metric).Select(run => run.Baseline)
            .OfType<double>().Where(double.IsFinite);
        var worst = compared.HigherIsBetter() ? known.Concat(baselines).Min() : known.Concat(baselines).Max();
        return PairedComparison.Of(
            [.. pairs.Select(pair => pair.First ?? worst)], [.. pairs.Select(pair => pair.Second ?? worst)], compared.HigherIsBetter(),
            first.Cell.ToText(Axes), second.Cell.ToText(Axes));
    }

    private static double? Finite(SweepRun run, Metric metric) =>
        run.Scores is { } scores && double.IsFinite(scores[metric]) ? scores[metric] : null;

    /// <summary>Returns the share of runs that reached the goal for each value of an axis, over all values of the other axes. Cells with
    /// the same settings count once.</summary>
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
               let cells = Cells.Where(cell => string.Equals(cell.Cell.Values[index], value, StringComparison.Ordinal))
                   .DistinctBy(cell => cell.Cell.Key, StringComparer.Ordinal).ToArray()
               let runs = cells.Sum(cell => cell.Runs.Count)
               let hasGoal = cells.All(cell => cell.Solved is not null) && runs > 0
               select KeyValuePair.Create(value, hasGoal ? SuccessRate.Of(cells.Sum(cell => cell.Solved!.Value), runs) : null),
        ];
    }
}
