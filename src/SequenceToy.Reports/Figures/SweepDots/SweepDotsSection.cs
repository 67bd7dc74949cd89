using System.Globalization;
using SequenceToy.Reports.Html;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Figures;

/// <summary>The section with the score of each run as a dot, by cell, and links to reports of runs.</summary>
internal static class SweepDotsSection
{
    private const int MaxCells = 24;
    private const int MaxDots = 2000;

    public static ReportSection<SweepContext> Section { get; } = new("runs", "Runs", Of, "sweep-dots.js");

    public static Markup? Of(SweepContext context)
    {
        var metric = context.Metric;
        CellResults[] cells =
        [
            .. context.Ranked.Where(cell => cell.Cell.Metric == metric && cell.Scores().Length > 0).Take(MaxCells)
                .OrderBy(cell => cell.Cell.Index),
        ];
        if (cells.Length == 0)
        {
            return null;
        }

        var each = MaxDots / cells.Length;

        // Runs with links first: they are drawn even when not all runs are.
        (CellResults Cell, (SweepRun Run, string? Link)[] Runs)[] links =
        [
            .. cells.Select(cell => (cell, Scored(cell, metric).Select(run => (run, RunLinks.Of(context.Options, cell, run)))
                .OrderBy(one => one.Item2 is null).ToArray())),
        ];
        context.Charts["sweepDots"] = new
        {
            Axis = ScoreLabels.Axis(metric),
            Unit = metric.IsShare() ? "%" : "",
            Cells = cells.Select(context.NameOf),
            Goal = cells.Select(cell => cell.Cell.Goal).Distinct().ToArray() is [{ } goal] && goal.Metric == metric
                ? ChartNumber.Of(metric, goal.Threshold) : null,
            Runs = links.Select(cell => cell.Runs.Take(each).Select(one => new[]
            {
                one.Run.Seed, ChartNumber.Of(metric, one.Run.Scores![metric]), one.Run.IsSolved == true ? 1 : 0,
            })),
            Indexes = cells.Select(cell => cell.Cell.Index),
            HasLinks = context.Options.RunLink is not null,
        };
        return Tables.Chart("sweep-dots", "dots", $"{ScoreLabels.Axis(metric)} of each run, by cell", Reading(context, cells, each))
            .Add(Links(context, links, Math.Min(each, RunLinks.MaxLinks / cells.Length)));
    }

    private static IEnumerable<SweepRun> Scored(CellResults cell, Metric metric) =>
        cell.Runs.Where(run => run.Scores is not null && double.IsFinite(run.Scores[metric]));

    private static string Reading(SweepContext context, CellResults[] cells, int each)
    {
        var metric = context.Metric;
        var scores = cells.SelectMany(cell => cell.Scores()).ToArray();
        var most = cells.Max(cell => cell.Scores().Length);
        return $"Scores range from {metric.Format(scores.Min())} to {metric.Format(scores.Max())}."
            + (cells.All(cell => cell.Cell.Goal is null) ? "" : " Filled dots reached the goal.")
            + (cells.Length == context.Results.Cells.Count ? ""
                : $" The best {NumberFormat.Count(cells.Length)} of {NumberFormat.Count(context.Results.Cells.Count, "cell")} are drawn.")
            + (most <= each ? ""
                : $" Of each cell, the first {NumberFormat.Count(each, "run")} are drawn, those with a report first, then by seed.")
            + " Runs without a finite score are left out.";
    }

    private static Markup Links(
        SweepContext context, (CellResults Cell, (SweepRun Run, string? Link)[] Runs)[] cells, int each)
    {
        var linked = cells.Select(cell => (cell.Cell, Runs: cell.Runs.Where(one => one.Link is not null).ToArray()))
            .Where(cell => cell.Runs.Length > 0).ToArray();
        if (linked.Length == 0)
        {
            return new Markup();
        }

        var cut = linked.All(cell => cell.Runs.Length <= each) ? ""
            : $"Of each cell, the first {NumberFormat.Count(each, "link")} are listed.";
        var list = Markup.Each(linked, cell => Markup.Of(
            $"<li>{context.NameOf(cell.Cell)}: {Markup.Each(cell.Runs.Take(each), one => Markup.Of($"<a id=\"{Id(cell.Cell, one.Run)}\" href=\"{one.Link}\">seed {Seed(one.Run)}</a> "))}</li>\n"));
        return Tables.Folded("Reports of runs", Markup.Of($"<ul>{list}</ul><p class=\"small\">{cut}</p>"));
    }

    private static string Id(CellResults cell, SweepRun run) => FormattableString.Invariant($"run-{cell.Cell.Index}-{run.Seed}");

    private static string Seed(SweepRun run) => run.Seed.ToString(CultureInfo.InvariantCulture);
}
