using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Recall;
using SequenceToy.Tasks.Signals;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Tasks;

/// <summary>The catalog of all tasks in the library, searchable by id or alias.</summary>
public static class TaskCatalog
{
    /// <summary>All tasks, grouped by family, in the recommended order.</summary>
    public static IReadOnlyList<TaskEntry> All { get; } =
    [
        .. NumbersTasks.Entries, .. MemoryTasks.Entries, .. StateMachineTasks.Entries, .. RecallTasks.Entries, .. CountingTasks.Entries,
            .. SignalTasks.Entries,
    ];

    /// <summary>The distinct types of the tasks.</summary>
    internal static IReadOnlyList<Type> Types { get; } = [.. All.Select(entry => entry.Type).Distinct()];

    /// <summary>Finds a task by id or alias, ignoring case; returns null when there is none.</summary>
    /// <param name="name">The id or alias, such as <c>sum-of-first-two</c> or <c>sum</c>.</param>
    /// <example><code>using SequenceToy; using SequenceToy.Tasks;
    /// using var result = SequenceExperiment.For(TaskCatalog.Find("parity")!.Create()).Run();</code></example>
    public static TaskEntry? Find(string name)
    {
        Require.NotNull(name, nameof(name));
        return All.FirstOrDefault(entry => entry.Aliases.Append(entry.Id).Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Finds the tasks whose id, aliases, family, summary, lesson and source together contain all words; an empty text finds all
    /// tasks.</summary>
    /// <param name="words">The words, in any case. Endings are ignored (<c>chaos</c> finds "chaotic"), and so are short words such as
    /// <c>and</c>, <c>of</c> or <c>the</c>.</param>
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

    /// <summary>Finds the task whose id or alias is most similar to a name, by edit distance; null when none is similar.</summary>
    public static TaskEntry? Nearest(string name)
    {
        Require.NotNull(name, nameof(name));
        if (name.Length > 2 * All.Max(entry => entry.Aliases.Append(entry.Id).Max(known => known.Length)))
        {
            // More than a third of its letters must differ.
            return null;
        }

        var (entry, distance) = All
            .Select(
                entry =>
                    (entry, Distance: entry.Aliases.Append(entry.Id).Min(known => EditDistance.Between(known, name.ToLowerInvariant()))))
            .MinBy(candidate => candidate.Distance);

        // Up to a third of the letters may differ.
        return distance <= Math.Max(name.Length / 3, 1) ? entry : null;
    }
}
