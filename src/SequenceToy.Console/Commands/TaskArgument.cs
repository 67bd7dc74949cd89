using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>The task argument of a command.</summary>
internal static class TaskArgument
{
    private const int MaxSuggestions = 5;
    private const int SharedLetters = 3;

    public static Argument<string> Create() => new("task") { Description = "Task id, as shown by list, or an alias, such as sum or sine." };

    /// <summary>Finds the task with an id or alias; the error for an unknown one suggests similar tasks.</summary>
    public static TaskEntry Find(string name)
    {
        if (TaskCatalog.Find(name) is { } entry)
        {
            return entry;
        }

        var meant = Suggestions(name).Distinct().Take(MaxSuggestions).Select(near => near.Id).ToArray();
        throw new ArgumentException(
            $"task must be an id or alias that list shows{(meant.Length == 0 ? "" : ", such as " + string.Join(", ", meant))}; it was "
            + $"{ArgumentText.Of(name)}.");
    }

    // The nearest by spelling, then tasks with the same beginning, then search results.
    private static IEnumerable<TaskEntry> Suggestions(string name)
    {
        var start = name.Split('-', '_', ' ')[0];
        return
        [
            .. TaskCatalog.Nearest(name) is { } nearest ? new[] { nearest } : [],
            .. TaskCatalog.All.Where(
                entry =>
                    start.Length >= SharedLetters
                    && entry.Aliases.Append(entry.Id).Any(known => known.StartsWith(start, StringComparison.OrdinalIgnoreCase))),
            .. string.IsNullOrWhiteSpace(name) ? [] : TaskCatalog.Search(name),
        ];
    }
}
