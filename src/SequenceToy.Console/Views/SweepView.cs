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
        var table = new Table().Border(TableBorder.Simple);
        var columns = SweepColumns.Of(results);
        string[] names = [.. columns.Select((column, i) => i < results.Axes.Count ? column.Name : Phrase.Capitalized(column.Name))];
        string[][] rows = [.. results.Cells.Select(cell => columns.Select(column => column.Text(cell)).ToArray())];
        var needed = names.Select((name, column) => Padding + rows.Select(row => row[column].Length).Append(name.Length).Max()).Sum();
        var isNarrow = needed > width;
        Array.ForEach(names, name => table.AddColumn(Markup.Escape(NarrowCell.Of(name, isNarrow)), column => column.RightAligned()));
        foreach (var row in rows)
        {
            table.AddRow(Array.ConvertAll(row, text => Markup.Escape(NarrowCell.Of(text, isNarrow))));
        }

        return table;
    }

    private static Table By(SweepResults results, string axis)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(Markup.Escape(axis), column => column.RightAligned()).AddColumn("Reached the goal", column => column.RightAligned());
        foreach (var (value, share) in results.SolvedShareBy(axis))
        {
            table.AddRow(Markup.Escape(value), SweepColumns.Share(share));
        }

        return table;
    }
}
