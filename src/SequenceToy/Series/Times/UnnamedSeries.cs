namespace SequenceToy.Series.Times;

/// <summary>Refuses a file with several series when the column that names them was not given: they would be mixed, or joined end to
/// end.</summary>
internal static class UnnamedSeries
{
    // A column with another label in nearly every row names no series.
    private const int FewestRows = 2;

    // Numbers that rise by the same step in each of several parts of a file count time.
    private const int FewestTimes = 3;

    /// <exception cref="ArgumentException">Times are equal, the policy refuses that, and a column tells their rows apart.</exception>
    public static void Check(
        DataTable table, IReadOnlyList<string> values, string? time, CsvOptions options, TimePolicy policy)
    {
        if (policy.Duplicates != DuplicateTimes.Refuse)
        {
            return;
        }

        if (time is null)
        {
            CheckJoined(CsvSequences.Inspect(table.File, options), values);
        }
        else if (FirstEqual(table[time]) is { } rows)
        {
            CheckMixed(table, rows, Labels(CsvSequences.Inspect(table.File, options), [.. values, time]), table[time]);
        }
    }

    private static void CheckMixed(DataTable table, (int First, int Second) rows, TableColumn[] labels, TableColumn times)
    {
        if (Array.Find(labels, column => MakesUnique(column, times)) is { } label)
        {
            var name = PrintableText.Quoted(label.Name);
            throw Problem($"Column {name} tells their rows apart: series: {name} reads one series for each.");
        }

        if (Array.Find(labels, column => column.Kind == ColumnKind.Category) is { } other)
        {
            throw Problem(
                $"If column {PrintableText.Quoted(other.Name)} names several series: series: {PrintableText.Quoted(other.Name)}. "
                + "Otherwise, TimePolicy.Duplicates = First, Last or Mean keeps one row.");
        }

        ArgumentException Problem(string advice) => new(
            $"times must be unique; lines {NumberFormat.Count(table.Lines[rows.First])} and {NumberFormat.Count(table.Lines[rows.Second])} "
            + $"have the same. {advice}", nameof(times));
    }

    // Without a column of times, the rows of one series would follow those of another.
    private static void CheckJoined(DataTable all, IReadOnlyList<string> values)
    {
        foreach (var label in Labels(all, values))
        {
            if (all.Columns.FirstOrDefault(column => !values.Contains(column.Name, StringComparer.Ordinal) && column != label
                && AreTimesOf(column, label)) is not { } times)
            {
                continue;
            }

            var (name, time) = (PrintableText.Quoted(label.Name), PrintableText.Quoted(times.Name));
            throw new ArgumentException(
                $"series must be given: for each value of column {name}, the times in column {time} begin again. series: {name} with time: "
                + $"{time} reads one series for each; without column {name}, all rows are one series.", "series");
        }
    }

    private static bool AreTimesOf(TableColumn times, TableColumn label)
    {
        if (times.Missing > 0 || FirstEqual(times) is null || !MakesUnique(label, times))
        {
            return false;
        }

        return times.Kind == ColumnKind.Time || (times.Kind == ColumnKind.Number && times.Values.Zip(label.Values)
            .GroupBy(row => row.Second, row => row.First).All(each => AreRegular([.. each])));
    }

    private static bool AreRegular(double[] times) => times.Length >= FewestTimes && times[1] > times[0]
        && Enumerable.Range(1, times.Length - 1).All(row => times[row] - times[row - 1] == times[1] - times[0]);

    private static TableColumn[] Labels(DataTable all, IReadOnlyList<string> others) =>
        [.. all.Columns.Where(column => !others.Contains(column.Name, StringComparer.Ordinal) && CanName(column))];

    private static (int First, int Second)? FirstEqual(TableColumn times)
    {
        var seen = new Dictionary<double, int>();
        for (var row = 0; row < times.Values.Count; row++)
        {
            if (!double.IsNaN(times.Values[row]) && !seen.TryAdd(times.Values[row], row))
            {
                return (seen[times.Values[row]], row);
            }
        }

        return null;
    }

    private static bool CanName(TableColumn column) => column.Kind switch
    {
        ColumnKind.Category => column.Missing == 0 && column.Labels.Count * FewestRows <= column.Values.Count,
        ColumnKind.Number => column.Missing == 0 && column.Values.All(double.IsInteger)
            && column.Values.Distinct().Count() * FewestRows <= column.Values.Count,
        ColumnKind.Time => false,
        _ => throw new NotSupportedException($"{column.Kind}"),
    };

    private static bool MakesUnique(TableColumn column, TableColumn times)
    {
        var seen = new HashSet<(double, double)>();
        return column.Values.Zip(times.Values).All(seen.Add);
    }
}
