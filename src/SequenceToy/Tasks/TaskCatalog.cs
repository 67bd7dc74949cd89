using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Recall;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Tasks;

/// <summary>Every task of the library, found by its id or one of its aliases.</summary>
public static class TaskCatalog
{
    /// <summary>All tasks, family by family, in the order in which to try them.</summary>
    public static IReadOnlyList<TaskEntry> All { get; } =
    [
        .. NumbersTasks.Entries, .. MemoryTasks.Entries, .. StateMachineTasks.Entries, .. RecallTasks.Entries, .. CountingTasks.Entries,
            .. SignalTasks.Entries,
    ];

    /// <summary>The types of the tasks, each once.</summary>
    internal static IReadOnlyList<Type> Types { get; } = [.. All.Select(entry => entry.Type).Distinct()];

    /// <summary>The task of an id or alias, in upper or lower case; null when there is none.</summary>
    public static TaskEntry? Find(string name)
    {
        Require.NotNull(name, nameof(name));
        return All.FirstOrDefault(entry => entry.Aliases.Append(entry.Id).Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The tasks in whose id, aliases, family, summary, lesson or source all the words occur, in upper or lower case; all tasks for no
    /// words. Words such as <c>and</c> do not count, and of the others the ending need not fit: <c>chaos</c> finds what is chaotic.
    /// </summary>
    public static IReadOnlyList<TaskEntry> Search(string words)
    {
        Require.NotNull(words, nameof(words));
        return [.. All.Where(
            entry =>
                TaskSearch.Finds(
                    words,
                    string.Join(
                        ' ',
                        [entry.Id, .. entry.Aliases, entry.Family.ToString(), entry.Family.ToText(), entry.Summary, entry.Teaches,
                        entry.Source])))];
    }

    /// <summary>The task whose id or alias is most like a name, by edit distance; null when none is near.</summary>
    public static TaskEntry? Nearest(string name)
    {
        Require.NotNull(name, nameof(name));
        if (name.Length > 2 * All.Max(entry => entry.Aliases.Append(entry.Id).Max(known => known.Length)))
        {
            // More than a third of its letters are too many.
            return null;
        }

        var (entry, distance) = All
            .Select(
                entry =>
                    (entry, Distance: entry.Aliases.Append(entry.Id).Min(known => EditDistance.Between(known, name.ToLowerInvariant()))))
            .MinBy(candidate => candidate.Distance);

        // Up to a third of the letters may be wrong.
        return distance <= Math.Max(name.Length / 3, 1) ? entry : null;
    }
}
