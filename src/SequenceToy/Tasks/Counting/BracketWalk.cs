namespace SequenceToy.Tasks.Counting;

/// <summary>What the tasks of brackets have in common: how words are drawn, and what comes of answering from the last bracket
/// alone.</summary>
internal static class BracketWalk
{
    /// <summary>Opening and closing brackets of each kind: kind k is written with symbols 2k and 2k + 1.</summary>
    public const string Symbols = "()[]{}<>";

    public const string Drawing =
        "The number of pairs is drawn from the range, each with equal chance; then a fair coin opens or closes wherever both are "
            + "possible, and a fair draw says of which kind.";

    public const string Rule =
        "After an opening bracket say any opening one or its own closing one, after a closing one any opening one: right where nothing is "
        + "nested.";

    /// <summary>Which brackets of a word open: a coin decides where opening and closing are both possible.</summary>
    /// <param name="pairs">How many brackets open.</param>
    /// <param name="depth">How many may be open at once.</param>
    /// <param name="random">The coin.</param>
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

    /// <summary>
    /// The share of words in which nothing is nested. Of n pairs all but the last must be closed at once, each by the coin: 2⁻⁽ⁿ⁻¹⁾; the
    /// mean of that over n from M to N is (2²⁻ᴹ − 2¹⁻ᴺ) / (N − M + 1), from 1 on 2 (1 − 2⁻ᴺ) / N.
    /// </summary>
    public static Baseline Baseline(LengthRange pairs, int kinds) =>
        new(Rule,
            [new(
                Metric.SequenceAccuracy,
                (Math.Pow(2, 2 - pairs.Shortest) - Math.Pow(2, 1 - pairs.Longest)) / (pairs.Longest - pairs.Shortest + 1))])
        {
            Answers = LegalSymbols.Answers(2 * kinds, symbol => Openings(kinds) | (symbol % 2 == 0 ? 1 << (symbol + 1) : 0)),
        };

    /// <summary>The opening brackets of so many kinds, as bits.</summary>
    public static int Openings(int kinds) => 0b01010101 & ((1 << (2 * kinds)) - 1);
    public static int Opening(int kind) => 2 * kind;
    public static int Closing(int kind) => (2 * kind) + 1;
}
