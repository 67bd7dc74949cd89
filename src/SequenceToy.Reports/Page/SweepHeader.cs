using SequenceToy.Reports.Html;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Page;

/// <summary>The header of the page on a sweep: title, axes, whether it is complete, and key numbers.</summary>
internal static class SweepHeader
{
    public static Markup Of(SweepContext context) =>
        PageHeader.Of(context.Title, Lead(context.Results), Badge(context.Results), Tiles(context), context.Options.Date);

    private static string Lead(SweepResults results)
    {
        var axes = results.Axes.Select(axis => $"{Phrase.Line(axis.Name)} ({NumberFormat.Count(axis.Values.Count, "value")})");
        var (least, most) = (results.Cells.Min(cell => cell.Runs.Count), results.Cells.Max(cell => cell.Runs.Count));
        return (results.Axes.Count == 0 ? "The same settings with many seeds: "
                : $"A sweep over {Phrase.Cut(Phrase.Listed(axes), 300)}: {NumberFormat.Count(results.Cells.Count, "cell")} with ")
            + $"{NumberFormat.Range(least, most)} run{(most == 1 ? "" : "s")}{(results.Cells.Count == 1 ? "" : " each")}.";
    }

    private static (string Kind, string Mark, string Text) Badge(SweepResults results)
    {
        var failed = results.Cells.Sum(cell => cell.Failed);
        return !results.IsComplete ? ("middling", "…", "Not complete: planned runs are missing")
            : failed > 0 ? ("middling", "…", $"Complete; {NumberFormat.Count(failed, "run")} failed")
            : ("good", "✓", "Complete");
    }

    private static IEnumerable<(string Name, string Value, string Note)> Tiles(SweepContext context)
    {
        var results = context.Results;
        yield return ("Runs", NumberFormat.Count(results.RunCount), $"of {NumberFormat.Count(results.Cells.Count, "cell")}");
        if (results.Best is { } best)
        {
            if (best.SolvedShare is { } share)
            {
                yield return (
                    "Success rate of the best cell", NumberFormat.RunShare(share.Value),
                    $"95% interval {NumberFormat.RunShare(share.Low)} to {NumberFormat.RunShare(share.High)}");
            }

            var (metric, mean) = (best.Cell.Metric, best.InterquartileMeanOf()!);
            yield return (
                $"{Phrase.Capitalized(metric.ToText())} of the best cell", metric.Format(mean.Value),
                $"mean of the middle half of runs; 95% interval {metric.Format(mean.Low)} to {metric.Format(mean.High)}");
            if (best.SequencesUntilSolved is { } cost)
            {
                yield return (
                    "Sequences per success", SweepColumns.Whole(cost.Value),
                    "of the best cell, counting those of unsuccessful runs");
            }
        }

        yield return (
            "Run time", NumberFormat.Seconds(results.Cells.Sum(cell => cell.Runs.Sum(run => run.Seconds))), "the sum over all runs");
    }
}
