using SequenceToy.Console.Json;
using SequenceToy.Console.Views;

namespace SequenceToy.Console.Commands;

/// <summary>Lists the built-in tasks, one sentence each.</summary>
internal static class ListCommand
{
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
            ? $"No task matches {string.Join(' ', words)}. Run list without words to see all tasks."
            : $"{NumberFormat.Count(entries.Count, "task")}. Use describe <task> for details, run <task> to train.");
        return CommandLine.Completed;
    }
}
