using SequenceToy.Tasks;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>Shows the catalogue.</summary>
internal static class ListCommand
{
    public static int Run(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Task", "Also", "What to do");
        foreach (var entry in TaskCatalogue.All)
        {
            table.AddRow(Markup.Escape(entry.Id), Markup.Escape(string.Join(", ", entry.Aliases)), Markup.Escape(entry.Summary));
        }

        console.Write(table);
        return CommandLine.Completed;
    }
}
