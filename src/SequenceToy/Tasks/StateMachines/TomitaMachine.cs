namespace SequenceToy.Tasks.StateMachines;

/// <summary>The smallest state machine that recognizes one of Tomita's languages; it starts in state 0.</summary>
/// <param name="Rule">The description of its strings: <c>has only 1s</c>.</param>
/// <param name="Next">The next state after each bit, [states, 2].</param>
/// <param name="Accepts">The flags of the accepting states, [states]: true if a string that ends there belongs to the language.</param>
/// <param name="Dead">The state from which no string can return to the language; null if there is none.</param>
internal sealed record TomitaMachine(string Rule, int[,] Next, bool[] Accepts, int? Dead)
{
    public int States => Accepts.Length;

    /// <summary>The machines of languages 1 to 7.</summary>
    public static IReadOnlyList<TomitaMachine> All { get; } =
    [
        new("has only 1s", new[,] { { 1, 0 }, { 1, 1 } }, [true, false], 1),
        new("is 1 0 repeated", new[,] { { 2, 1 }, { 0, 2 }, { 2, 2 } }, [true, false, false], 2),

        // State 1: an odd run of 1s. States 2 and 3: an odd or even run of 0s after one.
        new("has no odd run of 1s followed by an odd run of 0s", new[,] { { 0, 1 }, { 2, 0 }, { 3, 4 }, { 2, 1 }, { 4, 4 } },
            [true, true, false, true, false], 4),
        new("has no three 0s in a row", new[,] { { 1, 0 }, { 2, 0 }, { 3, 0 }, { 3, 3 } }, [true, true, true, false], 3),

        // The state is twice the 0s modulo two, plus the 1s modulo two.
        new("has an even number of 0s and an even number of 1s", new[,] { { 2, 1 }, { 3, 0 }, { 0, 3 }, { 1, 2 } },
            [true, false, false, false], null),
        new("has as many 0s as 1s, modulo three", new[,] { { 1, 2 }, { 2, 0 }, { 0, 1 } }, [true, false, false], null),
        new("is 0s, then 1s, then 0s, then 1s, each run possibly empty", new[,] { { 0, 1 }, { 2, 1 }, { 2, 3 }, { 4, 3 }, { 4, 4 } },
            [true, true, true, true, false], 4),
    ];
}
