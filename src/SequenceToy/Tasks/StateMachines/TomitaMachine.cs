namespace SequenceToy.Tasks.StateMachines;

/// <summary>The smallest machine that recognizes one of Tomita's languages; it starts in state 0.</summary>
/// <param name="Rule">The language in words.</param>
/// <param name="Next">[states, 2]: the state after a bit.</param>
/// <param name="Accepts">[states]: whether a string that ends there belongs to the language.</param>
/// <param name="Dead">The state in which nothing that follows can bring a string back into the language; null where there is none.</param>
internal sealed record TomitaMachine(string Rule, int[,] Next, bool[] Accepts, int? Dead)
{
    public int States => Accepts.Length;

    /// <summary>The machines of languages 1 to 7.</summary>
    public static IReadOnlyList<TomitaMachine> All { get; } =
    [
        new("only 1s", new[,] { { 1, 0 }, { 1, 1 } }, [true, false], 1),
        new("10 again and again", new[,] { { 2, 1 }, { 0, 2 }, { 2, 2 } }, [true, false, false], 2),

        // In 1: an odd run of 1s. In 2 and 3: an odd or even run of 0s after one.
        new("no odd run of 1s followed by an odd run of 0s", new[,] { { 0, 1 }, { 2, 0 }, { 3, 4 }, { 2, 1 }, { 4, 4 } },
            [true, true, false, true, false], 4),
        new("no three 0s in a row", new[,] { { 1, 0 }, { 2, 0 }, { 3, 0 }, { 3, 3 } }, [true, true, true, false], 3),

        // Twice the 0s modulo two, plus the 1s modulo two.
        new("an even number of 0s and an even number of 1s", new[,] { { 2, 1 }, { 3, 0 }, { 0, 3 }, { 1, 2 } }, [true, false, false, false],
            null),
        new("as many 0s as 1s, modulo three", new[,] { { 1, 2 }, { 2, 0 }, { 0, 1 } }, [true, false, false], null),
        new("0s, then 1s, then 0s, then 1s, any of them none", new[,] { { 0, 1 }, { 2, 1 }, { 2, 3 }, { 4, 3 }, { 4, 4 } },
            [true, true, true, true, false], 4),
    ];
}
