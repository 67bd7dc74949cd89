namespace SequenceToy.Tasks.Counting;

/// <summary>The parts shared by tasks that predict after every symbol which symbols may come next.</summary>
internal static class LegalSymbols
{
    public const string Encoding = "One symbol per step, one-hot; the target at each step is the set of symbols that may come next.";

    /// <summary>Creates a sample from a string and its legal next symbols.</summary>
    /// <param name="symbols">The symbols read, [steps].</param>
    /// <param name="alphabet">The number of input symbols.</param>
    /// <param name="legal">The symbols that may come next, [steps], bit i for symbol i.</param>
    /// <param name="symbolCount">The number of symbols in a target.</param>
    public static Sample Ask(int[] symbols, int alphabet, int[] legal, int symbolCount) =>
        new(Sequence.OneHot(symbols, alphabet), new Sequence(Sets(legal, symbolCount), symbolCount));

    /// <summary>Returns the baseline that predicts the next symbols from the last symbol alone.</summary>
    /// <param name="symbolCount">The number of symbols in a target.</param>
    /// <param name="legal">The symbols predicted after a given symbol, bit i for symbol i.</param>
    public static Func<SequenceDataset, float[]> Predict(int symbolCount, Func<int, int> legal) =>
        BaselinePredictions.AtEachStep((inputs, _) => Sets([legal(Array.IndexOf(inputs, 1f))], symbolCount));

    /// <summary>Returns each character as the name of a symbol.</summary>
    public static ValueList<string> Names(string symbols) => [.. symbols.Select(symbol => symbol.ToString())];

    private static float[] Sets(int[] legal, int symbolCount)
    {
        var sets = new float[legal.Length * symbolCount];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = (legal[i / symbolCount] >> (i % symbolCount)) & 1;
        }

        return sets;
    }
}
