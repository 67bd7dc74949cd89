using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>The task a command is about.</summary>
internal static class TaskArgument
{
    private const int MaxSuggestions = 5;
    private const int SharedLetters = 3;

    public static Argument<string> Create() => new("task") { Description = "The task's id or alias: see list." };

    /// <summary>The task of an id or alias; an unknown one is refused with those that may be meant.</summary>
    public static TaskEntry Find(string name)
    {
        if (TaskCatalog.Find(name) is { } entry)
        {
            return entry;
        }

        var meant = Suggestions(name).Distinct().Take(MaxSuggestions).Select(near => near.Id).ToArray();
        throw new ArgumentException(
            $"task must be one that list shows{(meant.Length == 0 ? "" : ", such as " + string.Join(", ", meant))}; it was "
            + $"{ArgumentText.Of(name)}.");
    }

    // The nearest, those that begin alike, those that speak of it.
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
