using System.Text;

namespace SequenceToy.Sweeps;

/// <content>The results as text.</content>
public sealed partial class SweepResults
{
    private const string Gap = "  ";

    /// <summary>Returns a table with a row per cell, with 95% intervals, and then <see cref="Sentence"/>.</summary>
    public override string ToString()
    {
        var columns = SweepColumns.Of(this);
        string[][] rows =
            [[.. columns.Select(column => column.Name)], .. Cells.Select(cell => columns.Select(column => column.Text(cell)).ToArray())];
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
            var others = Ranked.Where(cell => cell.Scores().Length > 0 && cell.Cell.Metric == best.Cell.Metric)
                .Where(cell => !string.Equals(cell.Cell.Key, best.Cell.Key, StringComparison.Ordinal)).Take(1).ToArray();
            return others.Length > 0 && Compare(best, others[0]) is { } comparison
                ? $"Best: {claim} {comparison.Sentence}"
                : claim;
        }
    }
}
