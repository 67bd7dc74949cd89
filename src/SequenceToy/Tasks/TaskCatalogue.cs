namespace SequenceToy.Tasks;

/// <summary>Every task of the library, found by its id or one of its aliases.</summary>
public static class TaskCatalogue
{
    /// <summary>All tasks, in the order in which to try them.</summary>
    public static IReadOnlyList<TaskEntry> All { get; } =
    [
        new(["sum"], steps => steps is null ? new SumOfFirstTwo() : new SumOfFirstTwo(steps.Value)),
        new(["copy"], steps => steps is null ? new RecallFirst() : new RecallFirst(steps.Value)),
        new(["last"], steps => steps is null ? new RecallLast() : new RecallLast(steps.Value)),
        new(["alternating"], steps => steps is null ? new AlternatingBinary() : new AlternatingBinary(Math.Min(2, steps.Value), steps.Value)),
    ];

    /// <summary>The task of an id or alias, in upper or lower case; null when there is none.</summary>
    public static TaskEntry? Find(string name) =>
        All.FirstOrDefault(entry => entry.Aliases.Append(entry.Id).Contains(name, StringComparer.OrdinalIgnoreCase));
}
