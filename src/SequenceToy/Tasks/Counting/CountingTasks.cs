namespace SequenceToy.Tasks.Counting;

/// <summary>The built-in counting and nesting tasks.</summary>
/// <remarks>The length is the longest in training: n for runs of letters, the number of pairs for brackets. Strings of Reber's grammar have
/// no length setting.</remarks>
internal static class CountingTasks
{
    public static TaskEntry[] Entries { get; } =
    [
        new(["anbn"], new(1, LengthRange.Limit / 5), n => new EqualRuns(2, LengthRange.UpTo(n))),
        new(["anbncn"], new(1, LengthRange.Limit / 5), n => new EqualRuns(3, LengthRange.UpTo(n))),
        new(["anbncndn"], new(1, LengthRange.Limit / 5), n => new EqualRuns(4, LengthRange.UpTo(n))),
        new(["brackets"], new(1, LengthRange.Limit / 2), pairs => new Dyck(lengths: LengthRange.UpTo(pairs))),
        new(["nested-brackets"], new(1, LengthRange.Limit / 2), pairs => new Dyck(2, DyckDepth, LengthRange.UpTo(pairs))),
        new(["shuffled-brackets"], new(1, LengthRange.Limit / 2), pairs => new ShuffledBrackets(LengthRange.UpTo(pairs))),
        new(["reber-grammar"], null, _ => new Reber()),
        new(["reber-embedded"], null, _ => new EmbeddedReber()),
    ];

    private const int DyckDepth = 3;
}
