using SequenceToy.Reports.Labels;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Views;

/// <summary>Writes the results of a sweep: a table with intervals, a heat map of two axes, a sentence, and advice on restarts.</summary>
internal static class SweepView
{
    private const int Padding = 3;

    /// <param name="console">The console to write to.</param>
    /// <param name="results">The results.</param>
    /// <param name="by">The axis for a second table, over all values of the others; null for none.</param>
    public static void Write(IAnsiConsole console, SweepResults results, string? by = null)
    {
        console.Write(Cells(results, console.Profile.Width));
        if (by is not null)
        {
            console.Write(By(results, by));
        }

        SweepHeat.Write(console, results);
        WrappedText.Write(console, $"Intervals: 95%. {results.Sentence}");
        foreach (var line in RestartLines.Of(results))
        {
            WrappedText.Write(console, line);
        }

        FailedRunsView.Write(console, results, " (--retry-failed repeats them)");
    }

    private static Table Cells(SweepResults results, int width)
    {
        var hasGoal = results.Cells.Any(cell => cell.Cell.Goal is not null);
        var table = new Table().Border(TableBorder.Simple);
        string[] names =
        [
            .. results.Axes.Select(axis => axis.Name), "Runs", .. hasGoal ? ["At goal"] : Array.Empty<string>(),
            results.Metric is { } metric ? $"{Phrase.Capitalized(metric.ToText())} (IQM)" : "Score (IQM)",
            .. hasGoal ? ["Sequences\nper success"] : Array.Empty<string>(), .. results.HasFailures ? ["Failed"] : Array.Empty<string>(),
        ];
        Array.ForEach(names, name => table.AddColumn(Markup.Escape(name), column => column.RightAligned()));
        string[][] rows = [.. results.Cells.Select(cell => Row(results, cell, hasGoal))];

        // On a narrow console, intervals are below their numbers; otherwise columns would break them anywhere.
        var needed = names.Select((name, column) =>
            Padding + rows.Select(row => row[column].Length).Concat(name.Split('\n').Select(word => word.Length)).Max()).Sum();
        foreach (var row in rows)
        {
            table.AddRow(Array.ConvertAll(
                row, text => Markup.Escape(needed > width ? text.Replace(" (", "\n(", StringComparison.Ordinal) : text)));
        }

        return table;
    }

    private static string[] Row(SweepResults results, CellResults cell, bool hasGoal) =>
    [
        .. cell.Cell.Values, NumberFormat.Count(cell.Runs.Count),
        .. hasGoal ? [PercentText.Of(cell.SolvedShare)] : Array.Empty<string>(), SweepNumbers.Score(cell, isNamed: results.Metric is null),
        .. hasGoal ? [SweepNumbers.Sequences(cell.SequencesUntilSolved)] : Array.Empty<string>(),
        .. results.HasFailures ? [NumberFormat.Count(cell.Failed)] : Array.Empty<string>(),
    ];

    private static Table By(SweepResults results, string axis)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(Markup.Escape(axis), column => column.RightAligned()).AddColumn("At goal", column => column.RightAligned());
        foreach (var (value, share) in results.SolvedShareBy(axis))
        {
            table.AddRow(Markup.Escape(value), PercentText.Of(share));
        }

        return table;
    }
}
