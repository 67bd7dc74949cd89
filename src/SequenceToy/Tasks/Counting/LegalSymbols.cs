namespace SequenceToy.Tasks.Counting;

/// <summary>What tasks have in common that ask after every symbol which ones may come next.</summary>
internal static class LegalSymbols
{
    public const string Encoding = "One symbol per step, one-hot; the answer after each is the set of symbols that may come next.";

    /// <summary>One word with its answers.</summary>
    /// <param name="symbols">[steps]: what is read.</param>
    /// <param name="alphabet">How many symbols can be read.</param>
    /// <param name="legal">[steps]: what may come next, bit i for symbol i.</param>
    /// <param name="answers">How many symbols can come next.</param>
    public static Sample Ask(int[] symbols, int alphabet, int[] legal, int answers) =>
        new(Sequence.OneHot(symbols, alphabet), new Sequence(Sets(legal, answers), answers));

    /// <summary>Says which symbols may come next from the symbol just read alone.</summary>
    /// <param name="answers">How many symbols can come next.</param>
    /// <param name="legal">What may come after a symbol, bit i for symbol i.</param>
    public static Func<SequenceDataset, float[]> Answers(int answers, Func<int, int> legal) =>
        BaselineAnswers.AtEachStep((inputs, _) => Sets([legal(Array.IndexOf(inputs, 1f))], answers));

    /// <summary>Each character as the name of a symbol.</summary>
    public static ValueList<string> Names(string symbols) => [.. symbols.Select(symbol => symbol.ToString())];

    private static float[] Sets(int[] legal, int answers)
    {
        var sets = new float[legal.Length * answers];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = (legal[i / answers] >> (i % answers)) & 1;
        }

        return sets;
    }
}
