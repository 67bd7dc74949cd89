namespace SequenceToy.Tasks.Counting;

/// <summary>Reber's machine: seven states, most with two outgoing transitions of equal probability.</summary>
/// <remarks>Source: A. S. Reber, Implicit Learning of Artificial Grammars, Journal of Verbal Learning and Verbal Behavior 6 (1967), with
/// the symbols B and E added at the ends.</remarks>
internal static class ReberGrammar
{
    public const string Symbols = "BTPSXVE";

    private const int End = -1;

    // For each state: its outgoing symbols and their next states.
    private static readonly (char Symbol, int To)[][] Ways =
    [
        [('B', 1)],
        [('T', 2), ('P', 3)],
        [('S', 2), ('X', 4)],
        [('T', 3), ('V', 5)],
        [('X', 3), ('S', 6)],
        [('P', 4), ('V', 6)],
        [('E', End)],
    ];

    public static int Size => Symbols.Length;

    public static int IndexOf(char symbol) => Symbols.IndexOf(symbol);

    /// <summary>Returns the symbols as bits.</summary>
    public static int SetOf(params ReadOnlySpan<char> symbols)
    {
        var bits = 0;
        foreach (var symbol in symbols)
        {
            bits |= 1 << IndexOf(symbol);
        }

        return bits;
    }

    /// <summary>Draws a string from B to E, with the symbols that may follow each symbol but the last, as bits.</summary>
    public static (List<int> Word, List<int> Legal) Draw(SeededRandom random)
    {
        var (word, legal) = (new List<int>(), new List<int>());
        for (var state = 0; state != End;)
        {
            var ways = Ways[state];
            var (symbol, next) = ways[random.NextInt32(0, ways.Length - 1)];
            word.Add(IndexOf(symbol));
            if (next != End)
            {
                legal.Add(SetOf([.. Ways[next].Select(way => way.Symbol)]));
            }

            state = next;
        }

        return (word, legal);
    }
}
