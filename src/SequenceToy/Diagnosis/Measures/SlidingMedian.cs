namespace SequenceToy.Diagnosis.Measures;

/// <summary>The median of each run of neighbors in a row of numbers.</summary>
/// <remarks>The numbers are kept in order from one run to the next: sorting each again takes seconds for ten thousand epochs.</remarks>
internal static class SlidingMedian
{
    /// <summary>The lowest of these medians.</summary>
    /// <param name="values">The row; no value is NaN.</param>
    /// <param name="width">Neighbours in a run, from 1 to all of them.</param>
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
        var place = Array.BinarySearch(sorted, value);
        place = place < 0 ? ~place : place;
        if (place > hole)
        {
            place--;
            Array.Copy(sorted, hole + 1, sorted, hole, place - hole);
        }
        else
        {
            Array.Copy(sorted, place, sorted, place + 1, hole - place);
        }

        sorted[place] = value;
    }
}
