namespace SequenceToy.Tasks.Counting;

/// <summary>The catalogue's tasks that count and nest.</summary>
/// <remarks>A length is n for runs of letters and the number of pairs for brackets, the largest trained on; words of Reber's grammar have no length to choose.</remarks>
internal static class CountingTasks
{
    public static TaskEntry[] Entries { get; } =
    [
        new(["anbn"], new(1, LengthRange.Limit / 5), n => n is null ? new EqualRuns(2) : new EqualRuns(2, n.Value)),
        new(["anbncn"], new(1, LengthRange.Limit / 5), n => n is null ? new EqualRuns(3) : new EqualRuns(3, n.Value)),
        new(["anbncndn"], new(1, LengthRange.Limit / 5), n => n is null ? new EqualRuns(4) : new EqualRuns(4, n.Value)),
        new(["brackets"], new(1, LengthRange.Limit / 2), pairs => pairs is null ? new Dyck() : new Dyck(mostPairs: pairs.Value)),
        new(["nested-brackets"], new(1, LengthRange.Limit / 2), pairs => pairs is null ? new Dyck(2, DyckDepth) : new Dyck(2, DyckDepth, pairs.Value)),
        new(["shuffled-brackets"], new(1, LengthRange.Limit / 2), pairs => pairs is null ? new ShuffledBrackets() : new ShuffledBrackets(pairs.Value)),
        new(["reber-grammar"], null, _ => new Reber()),
        new(["reber-embedded"], null, _ => new EmbeddedReber()),
    ];

    private const int DyckDepth = 3;
}
