using System.Text;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Sweeps;

/// <content>The results as text.</content>
public sealed partial class SweepResults
{
    private const string Gap = "  ";

    /// <summary>Returns a table with a row per cell, and a sentence on the best cell. With 95% intervals.</summary>
    public override string ToString()
    {
        string[][] rows = [[.. Table.Header(this)], .. Cells.Select(cell => Table.Row(this, cell).ToArray())];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(Gap, row.Select((value, column) => value.PadRight(widths[column])));
            while (text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }

        return text.Append(Sentence).ToString();
    }

    /// <summary>The result in one or two sentences: the best cell, and whether it is reliably better than the next one.</summary>
    public string Sentence
    {
        get
        {
            if (Best is not { } best)
            {
                return "No run has a score.";
            }

            var name = best.Cell.ToText(Axes);
            var claim = best.SolvedShare is { } share
                ? $"{name}: {best.Solved} of {NumberFormat.Count(best.Runs.Count, "run")} reached the goal, {share.InPercent()}."
                : $"{name}: {best.Cell.Metric.ToText()} {best.InterquartileMeanOf()!.Format(best.Cell.Metric)}.";
            var others = Ranked.Where(cell => cell != best && cell.Cell.Metric == best.Cell.Metric).Take(1).ToArray();
            return others.Length > 0 && Compare(best, others[0]) is { } comparison
                ? $"Best: {claim} {comparison.Sentence}"
                : claim;
        }
    }

    /// <summary>The columns of the table of a sweep.</summary>
    internal static class Table
    {
        public static IEnumerable<string> Header(SweepResults results)
        {
            var (metric, hasGoal) = (results.Metric, results.Cells.Any(cell => cell.Cell.Goal is not null));
            return
            [
                .. results.Axes.Select(axis => axis.Name), "runs", .. hasGoal ? ["reached the goal"] : Array.Empty<string>(),
                metric is null ? "score" : $"{metric.Value.ToText()} (IQM)",
                .. hasGoal ? ["sequences per success"] : Array.Empty<string>(), .. results.HasFailures ? ["failed"] : Array.Empty<string>(),
            ];
        }

        public static IEnumerable<string> Row(SweepResults results, CellResults cell)
        {
            var hasGoal = results.Cells.Any(one => one.Cell.Goal is not null);
            return
            [
                .. cell.Cell.Values, NumberFormat.Count(cell.Runs.Count),
                .. hasGoal ? [Share(cell.SolvedShare)] : Array.Empty<string>(),
                Score(cell, named: results.Metric is null),
                .. hasGoal ? [Sequences(cell.SequencesUntilSolved)] : Array.Empty<string>(),
                .. results.HasFailures ? [NumberFormat.Count(cell.Failed)] : Array.Empty<string>(),
            ];
        }

        public static string Share(Estimate? share) => share is null ? "–"
            : $"{Percent(share.Value)} ({Percent(share.Low)} to {Percent(share.High)})";

        private static string Score(CellResults cell, bool named)
        {
            var metric = cell.Cell.Metric;
            return cell.InterquartileMeanOf() is not { } score ? "–"
                : (named ? $"{metric.ToText()} " : "")
                    + $"{metric.Format(score.Value)} ({metric.Format(score.Low)} to {metric.Format(score.High)})";
        }

        private static string Sequences(Estimate? cost) => cost is null ? "–"
            : $"{Whole(cost.Value)} ({Whole(cost.Low)} to {Whole(cost.High)})";

        private static string Whole(double count) =>
            double.IsFinite(count) ? NumberFormat.Count((long)Math.Round(count)) : NumberFormat.Number(count);
        private static string Percent(double share) => NumberFormat.RunShare(share);
    }
}
