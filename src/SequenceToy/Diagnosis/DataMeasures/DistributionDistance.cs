namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Measures the distance between two distributions: 0 when equal, 1 when they have no value in common.</summary>
internal static class DistributionDistance
{
    /// <summary>Returns the total variation distance of classes; null when one part is empty.</summary>
    public static double? OfClasses(int[] first, int[] second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return null;
        }

        var differences = first.CountBy(value => value).ToDictionary(known => known.Key, known => (double)known.Value / first.Length);
        foreach (var (value, count) in second.CountBy(value => value))
        {
            differences[value] = differences.GetValueOrDefault(value) - ((double)count / second.Length);
        }

        return Math.Min(1, differences.Values.Sum(Math.Abs) / 2);
    }

    /// <summary>Returns the Kolmogorov-Smirnov distance of numbers, the largest difference between the shares up to a value.</summary>
    public static double? OfNumbers(double[] first, double[] second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return null;
        }

        Array.Sort(first);
        Array.Sort(second);
        var (i, j, largest) = (0, 0, 0.0);
        while (i < first.Length && j < second.Length)
        {
            var value = Math.Min(first[i], second[j]);
            (i, j) = (EndOf(first, i, value), EndOf(second, j, value));
            largest = Math.Max(largest, Math.Abs(((double)i / first.Length) - ((double)j / second.Length)));
        }

        return largest;
    }

    private static int EndOf(double[] sorted, int from, double value)
    {
        while (from < sorted.Length && sorted[from] == value)
        {
            from++;
        }

        return from;
    }
}
