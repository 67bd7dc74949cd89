namespace SequenceToy.Diagnosis.Measures;

/// <summary>Computes the medians of a sliding window.</summary>
/// <remarks>The window stays sorted while it slides: sorting it again each time takes seconds for ten thousand epochs.</remarks>
internal static class SlidingMedian
{
    /// <summary>Returns the lowest median.</summary>
    /// <param name="values">The numbers, without NaN.</param>
    /// <param name="width">The number of values in the window, from 1 to all values.</param>
    public static double Lowest(double[] values, int width)
    {
        var sorted = values[..width];
        Array.Sort(sorted);
        var lowest = Middle(sorted);
        for (var next = width; next < values.Length; next++)
        {
            Replace(sorted, values[next - width], values[next]);
            lowest = Math.Min(lowest, Middle(sorted));
        }

        return lowest;
    }

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static void Replace(double[] sorted, double old, double value)
    {
        var hole = Array.BinarySearch(sorted, old);
        var index = Array.BinarySearch(sorted, value);
        index = index < 0 ? ~index : index;
        if (index > hole)
        {
            index--;
            Array.Copy(sorted, hole + 1, sorted, hole, index - hole);
        }
        else
        {
            Array.Copy(sorted, index, sorted, index + 1, hole - index);
        }

        sorted[index] = value;
    }
}
