namespace SequenceToy.Tasks.Counting;

/// <summary>The parts shared by the bracket tasks: how strings are drawn, and the baseline that sees only the last bracket.</summary>
internal static class BracketWalk
{
    /// <summary>The opening and closing brackets of each kind: kind k has symbols 2k and 2k + 1.</summary>
    public const string Symbols = "()[]{}<>";

    public const string Drawing =
        "The number of pairs is drawn uniformly from the range. A fair coin opens or closes a bracket where both are legal; "
            + "its kind is drawn uniformly from the legal ones.";

    public const string Rule =
        "After an opening bracket, predict every opening bracket and the matching closing bracket. "
        + "After a closing bracket, predict every opening bracket. Correct only for strings without nesting.";

    /// <summary>Draws which brackets of a string open: a fair coin decides where opening and closing are both legal.</summary>
    /// <param name="pairs">The number of pairs of brackets.</param>
    /// <param name="depth">The largest number of brackets open at once.</param>
    /// <param name="random">The random source.</param>
    public static bool[] Draw(int pairs, int depth, SeededRandom random)
    {
        var opens = new bool[2 * pairs];
        var open = 0;
        for (var i = 0; i < opens.Length; i++)
        {
            var mustClose = open == depth || open == opens.Length - i;
            opens[i] = open == 0 || (!mustClose && random.NextInt32(0, 1) == 0);
            open += opens[i] ? 1 : -1;
        }

        return opens;
    }

    /// <summary> The baseline, which is correct for strings without nesting. The coin must close each of n pairs but the last at once:
    /// 2⁻⁽ⁿ⁻¹⁾. The mean over n from M to N is (2²⁻ᴹ − 2¹⁻ᴺ) / (N − M + 1), which for M = 1 is 2 (1 − 2⁻ᴺ) / N.
    /// </summary>
    public static Baseline Baseline(LengthRange pairs, int kinds) =>
        new(Rule,
            [new(
                Metric.SequenceAccuracy,
                (Math.Pow(2, 2 - pairs.Shortest) - Math.Pow(2, 1 - pairs.Longest)) / (pairs.Longest - pairs.Shortest + 1))])
        {
            Predict = LegalSymbols.Predict(2 * kinds, symbol => Openings(kinds) | (symbol % 2 == 0 ? 1 << (symbol + 1) : 0)),
        };

    /// <summary>The opening brackets of the given number of kinds, as bits.</summary>
    public static int Openings(int kinds) => 0b01010101 & ((1 << (2 * kinds)) - 1);
    public static int Opening(int kind) => 2 * kind;
    public static int Closing(int kind) => (2 * kind) + 1;
}
