namespace SequenceToy.Tasks.Recall;

/// <summary>The catalogue's tasks that copy, recall and put in order.</summary>
internal static class RecallTasks
{
    private const string CopyDelay = "the blanks between the symbols and the marker";

    public static TaskEntry[] Entries { get; } =
    [
        new(["copying-memory"], new(1, LengthRange.Limit), steps => new CopyMemory(delay: steps ?? 30)) { StepsMeaning = CopyDelay },
        new([], new(1, LengthRange.Limit), steps => new CopyMemory(recalled: 10, delay: steps ?? 100)) { StepsMeaning = CopyDelay },
        new(["selective-copying"], new(4, LengthRange.Limit), steps => new SelectiveCopy(steps: steps ?? 32)) { StepsMeaning = "the steps over which the symbols are scattered" },
        new(["associative-retrieval"], new(1, 26), steps => new AssociativeRecall(steps ?? 3)) { StepsMeaning = "the pairs of a letter and a digit" },
        new(["reverse-string"], new(1, LengthRange.Limit - 1), steps => steps is null ? new Reverse() : new Reverse(longest: steps.Value)),
        new(["duplicate-string"], new(1, LengthRange.Limit - 1), steps => steps is null ? new Duplicate() : new Duplicate(longest: steps.Value)),
        new([], new(1, LengthRange.Limit - 1), steps => steps is null ? new OddsFirst() : new OddsFirst(longest: steps.Value)),
        new(["sort"], new(1, LengthRange.Limit - 1), steps => steps is null ? new BucketSort() : new BucketSort(longest: steps.Value)),
    ];
}
