namespace SequenceToy.Series.Times;

/// <summary>Sorts rows by time and removes equal times, as a policy says.</summary>
internal static class RowOrder
{
    public static (SeriesTime[] Times, double[][] Columns) Sorted(
        string series, SeriesTime[] times, double[][] columns, UnsortedTimes policy, List<string> notes)
    {
        var row = Array.FindIndex(Enumerable.Range(0, times.Length).ToArray(), i => i > 0 && times[i].CompareTo(times[i - 1]) < 0);
        if (row < 0)
        {
            return (times, columns);
        }

        if (policy == UnsortedTimes.Refuse)
        {
            throw new ArgumentException(
                $"times{series} must ascend; row {NumberFormat.Count(row + 1)} ({times[row]}) is before row {NumberFormat.Count(row)} "
                + $"({times[row - 1]}).{ExchangedDates.Hint(times)} TimePolicy.Unsorted = Sort sorts the rows.", nameof(times));
        }

        notes.Add($"The rows{series} were sorted by time.");
        int[] order = [.. Enumerable.Range(0, times.Length).OrderBy(i => times[i], SeriesTime.ByOrder)];
        return Picked(times, columns, order);
    }

    public static (SeriesTime[] Times, double[][] Columns) Distinct(
        string series, SeriesTime[] times, double[][] columns, DuplicateTimes policy, List<string> notes)
    {
        List<int> starts = [.. Enumerable.Range(0, times.Length).Where(i => i == 0 || times[i].CompareTo(times[i - 1]) != 0)];
        if (starts.Count == times.Length)
        {
            return (times, columns);
        }

        if (policy == DuplicateTimes.Refuse)
        {
            var row = Enumerable.Range(1, times.Length - 1).First(i => times[i].CompareTo(times[i - 1]) == 0);
            throw new ArgumentException(
                $"times{series} must be unique; rows {NumberFormat.Count(row)} and {NumberFormat.Count(row + 1)} both have {times[row]}. "
                + "TimePolicy.Duplicates = First, Last or Mean keeps one row.", nameof(times));
        }

        notes.Add(
            $"Rows with equal times{series}: {Kept(policy)} of each time was kept, which left {NumberFormat.Count(starts.Count, "row")} of "
            + $"{NumberFormat.Count(times.Length)}.");
        starts.Add(times.Length);
        var groups = Enumerable.Range(0, starts.Count - 1).Select(i => (First: starts[i], Last: starts[i + 1] - 1)).ToArray();
        return policy switch
        {
            DuplicateTimes.First => Picked(times, columns, [.. groups.Select(group => group.First)]),
            DuplicateTimes.Last => Picked(times, columns, [.. groups.Select(group => group.Last)]),
            DuplicateTimes.Mean => (
                [.. groups.Select(group => times[group.First])],
                Array.ConvertAll(columns, column => groups.Select(group => Mean(column[group.First..(group.Last + 1)])).ToArray())),
            _ => throw new NotSupportedException($"{policy}"),
        };
    }

    private static string Kept(DuplicateTimes policy) => policy switch
    {
        DuplicateTimes.First => "the first row",
        DuplicateTimes.Last => "the last row",
        DuplicateTimes.Mean => "the mean",
        _ => throw new NotSupportedException($"{policy}"),
    };

    // Of the values that are there; not a number where all are missing.
    private static double Mean(double[] values) => values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average();

    private static (SeriesTime[] Times, double[][] Columns) Picked(SeriesTime[] times, double[][] columns, int[] rows) => (
        Array.ConvertAll(rows, row => times[row]),
        Array.ConvertAll(columns, column => Array.ConvertAll(rows, row => column[row])));
}
