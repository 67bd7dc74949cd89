using System.Globalization;
using SequenceToy.Reports.Labels;
using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Console.Views;

/// <summary>Writes a comparison of networks: a table with a column per network, and a sentence per pair.</summary>
internal static class CompareView
{
    private const int Padding = 3;

    /// <param name="console">The console to write to.</param>
    /// <param name="task">The task.</param>
    /// <param name="results">The runs; a cell per network.</param>
    public static void Write(IAnsiConsole console, ISequenceTask task, SweepResults results)
    {
        console.Write(Table(Rows(task, results), console.Profile.Width));
        WrappedText.Write(console, Legend(task, results));
        console.WriteLine();
        WrappedText.Write(console, $"Compared by {task.Goal.Metric.ToText()} on the same seeds:");
        foreach (var comparison in Pairs(results))
        {
            WrappedText.Write(console, comparison);
        }

        FailedRunsView.Write(console, results, "");
    }

    private static List<string[]> Rows(ISequenceTask task, SweepResults results)
    {
        var cells = results.Cells;
        List<string[]> rows =
        [
            ["Network", .. cells.Select(cell => cell.Cell.Values[0])],
            ["Parameters", .. cells.Select(cell => NumberFormat.Count(NetworkSummary.Of(task, cell.Cell.Settings).ParameterCount))],
            ["Runs", .. cells.Select(cell => NumberFormat.Count(cell.Runs.Count))],
            ["Reached the goal", .. cells.Select(cell => SweepColumns.Share(cell.SolvedShare))],
            [$"{Phrase.Capitalized(task.Goal.Metric.ToText())} (IQM)", .. cells.Select(cell => SweepColumns.Score(cell, isNamed: false))],
            ["Sequences per success", .. cells.Select(cell => SweepColumns.Sequences(cell.SequencesUntilSolved))],
            ["Seconds (median)", .. cells.Select(cell => MedianOf(cell, run => run.Seconds, seconds => NumberFormat.Fixed(seconds, 2)))],
        ];
        if (LongestLength(results) is { } length)
        {
            rows.Add(
            [
                string.Create(CultureInfo.InvariantCulture, $"At {length} (median)"),
                .. cells.Select(cell => MedianOf(cell, run => AtLength(run, length), score => task.Goal.Metric.Format(score))),
            ]);
        }

        return rows;
    }

    private static Table Table(List<string[]> rows, int width)
    {
        var needed = Enumerable.Range(0, rows[0].Length).Sum(column => Padding + rows.Max(row => row[column].Length));
        var table = new Table().Border(TableBorder.Simple).AddColumn(rows[0][0]);
        foreach (var name in rows[0].Skip(1))
        {
            table.AddColumn(Markup.Escape(name), column => column.RightAligned());
        }

        foreach (var row in rows.Skip(1))
        {
            table.AddRow(
            [
                .. row.Select(text => Markup.Escape(NarrowCell.Of(text, needed > width))),
            ]);
        }

        return table;
    }

    private static string Legend(ISequenceTask task, SweepResults results)
    {
        var baseline = results.Cells.SelectMany(cell => cell.Runs).FirstOrDefault(run => run.Baseline is not null)?.Baseline;
        var atLongest = LongestLength(results) is { } length
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" At {length}: the score at a length of {length} {((IVariableLengthTask)task).LengthUnit}.")
            : "";
        return $"Intervals: 95%. Goal: {task.Goal}{(baseline is { } score ? $"; baseline: {task.Goal.Metric.Format(score)}" : "")}. "
            + "IQM: mean without the lowest and the highest quarter. "
            + $"Sequences per success: those of all runs ÷ the number of runs that reached the goal.{NotStopping(results)}{atLongest}";
    }

    private static string NotStopping(SweepResults results) =>
        results.Cells.Any(cell => cell.Cell.Settings.StopWhenSolved) ? "" : " Runs do not stop at the goal, so all their sequences count.";

    private static IEnumerable<string> Pairs(SweepResults results) =>
        from first in Enumerable.Range(0, results.Cells.Count)
        from second in Enumerable.Range(first + 1, results.Cells.Count - first - 1)
        let comparison = results.Compare(results.Cells[first], results.Cells[second])
        where comparison is not null
        select comparison.Sentence;

    private static int? LongestLength(SweepResults results) =>
        results.Cells.SelectMany(cell => cell.Runs).SelectMany(run => run.ByLength).Select(score => (int?)score.Length).Max();

    private static double? AtLength(SweepRun run, int length) => run.ByLength.FirstOrDefault(score => score.Length == length)?.Score;

    // Over the runs that have the value: a failed run has none.
    private static string MedianOf(CellResults cell, Func<SweepRun, double?> value, Func<double, string> format)
    {
        var sorted = cell.Runs.Where(run => run.Error is null).Select(value).OfType<double>().Order().ToArray();
        return sorted.Length == 0 ? "–" : format(SortedQuantile.At(sorted, 0.5));
    }
}
