namespace SequenceToy.Tasks.Recall;

/// <summary>How tasks that read a string and then write another lie in time: first the one, then an empty symbol for each symbol of the
/// other.</summary>
internal static class ReadThenWrite
{
    /// <summary>A sample whose answers count while it writes only.</summary>
    /// <param name="read">The symbols read, one-hot.</param>
    /// <param name="written">The classes to be said, one for each empty symbol.</param>
    /// <param name="symbols">Symbols of the input in all; the last one is the empty symbol, of which nothing can be learned but that it is
    /// time to write.</param>
    public static Sample Sample(ReadOnlySpan<int> read, ReadOnlySpan<int> written, int symbols)
    {
        var input = new int[read.Length + written.Length];
        read.CopyTo(input);
        input.AsSpan(read.Length).Fill(symbols - 1);
        return new Sample(
            Sequence.OneHot(input, symbols),
            Sequence.FromIntegers([.. new int[read.Length], .. written]))
        { Mask = Last(written.Length, input.Length) };
    }

    /// <summary>Which steps are among the last ones.</summary>
    public static ValueList<bool> Last(int count, int steps)
    {
        var flags = new bool[steps];
        flags.AsSpan(steps - count).Fill(true);
        return ValueList.Create<bool>(flags);
    }

    /// <summary>As many symbols, each with equal chance.</summary>
    public static int[] Draw(int length, int kinds, SeededRandom random)
    {
        var symbols = new int[length];
        for (var i = 0; i < length; i++)
        {
            symbols[i] = random.NextInt32(0, kinds - 1);
        }

        return symbols;
    }
}
