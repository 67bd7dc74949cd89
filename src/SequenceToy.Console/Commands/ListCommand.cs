using SequenceToy.Console.Json;
using SequenceToy.Console.Views;

namespace SequenceToy.Console.Commands;

/// <summary>Shows the catalog: one sentence per task.</summary>
internal static class ListCommand
{
    /// <param name="words">Only tasks that speak of all of them.</param>
    /// <param name="json">Where to write it as JSON; null for a table.</param>
    /// <param name="console">Where people read.</param>
    /// <param name="output">Where programs read.</param>
    public static int Run(string[] words, string? json, IAnsiConsole console, TextWriter output)
    {
        JsonFile.CheckWritable(json);
        var entries = TaskCatalog.Search(string.Join(' ', words));
        if (json is not null)
        {
            JsonFile.Write(json, output, entries.Select(entry => TaskDocument.Of(entry, entry.Create())));
            return CommandLine.Completed;
        }

        var widest = entries.Select(entry => entry.Id.Length).DefaultIfEmpty().Max();
        foreach (var family in entries.GroupBy(entry => entry.Family))
        {
            console.MarkupLine($"[bold]{family.Key.ToText()}[/]");
            var table = new Table().Border(TableBorder.None).HideHeaders()
                .AddColumn("", column => column.Width(widest).NoWrap().Padding(2, 0, 2, 0)).AddColumn("");
            foreach (var entry in family)
            {
                table.AddRow(Markup.Escape(entry.Id), Markup.Escape(entry.Summary));
            }

            console.Write(table);
            console.WriteLine();
        }

        console.WriteLine(entries.Count == 0
            ? $"No task speaks of {string.Join(' ', words)}; list without words shows all."
            : $"{NumberFormat.Count(entries.Count, "task")}. describe <task> says more of one, run <task> trains on it.");
        return CommandLine.Completed;
    }
}
