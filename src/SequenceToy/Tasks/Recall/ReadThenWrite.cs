namespace SequenceToy.Tasks.Recall;

/// <summary>The layout of tasks that read a string, then write another: the input string, then an empty symbol per output symbol.</summary>
internal static class ReadThenWrite
{
    /// <summary>Creates a sample whose targets are masked except at the writing steps.</summary>
    /// <param name="read">The symbols read.</param>
    /// <param name="written">The target classes, one for each empty symbol.</param>
    /// <param name="symbols">The number of input symbols; the last one is the empty symbol, which marks the writing steps.</param>
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

    /// <summary>Returns a flag for each step, true for the last <paramref name="count"/> steps.</summary>
    public static ValueList<bool> Last(int count, int steps)
    {
        var flags = new bool[steps];
        flags.AsSpan(steps - count).Fill(true);
        return ValueList.Create<bool>(flags);
    }

    /// <summary>Draws symbols uniformly.</summary>
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
