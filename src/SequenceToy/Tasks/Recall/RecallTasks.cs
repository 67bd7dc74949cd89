namespace SequenceToy.Tasks.Recall;

/// <summary>The built-in copying, recall and sorting tasks.</summary>
internal static class RecallTasks
{
    private const string CopyDelay = "the blanks between the symbols and the marker";

    public static TaskEntry[] Entries { get; } =
    [
        new(["copying-memory"], new(1, LengthRange.Limit), steps => new CopyMemory(delay: steps ?? 30)) { StepsMeaning = CopyDelay },
        new([], new(1, LengthRange.Limit), steps => new CopyMemory(recalled: 10, delay: steps ?? 100)) { StepsMeaning = CopyDelay },
        new(["selective-copying"], new(4, LengthRange.Limit), steps =>
            new SelectiveCopy(steps: steps ?? 32)) { StepsMeaning = "the steps over which the symbols are scattered" },
        new(["associative-retrieval"], new(1, 26), steps =>
            new AssociativeRecall(steps ?? 3)) { StepsMeaning = "the pairs of a letter and a digit" },
        new(["reverse-string"], new(1, LengthRange.Limit - 1), longest => new Reverse(LengthRange.UpTo(longest))),
        new(["duplicate-string"], new(1, LengthRange.Limit - 1), longest => new Duplicate(LengthRange.UpTo(longest))),
        new([], new(1, LengthRange.Limit - 1), longest => new OddsFirst(LengthRange.UpTo(longest))),
        new(["sort"], new(1, LengthRange.Limit - 1), longest => new BucketSort(LengthRange.UpTo(longest))),
    ];
}
