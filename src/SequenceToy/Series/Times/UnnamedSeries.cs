namespace SequenceToy.Series.Times;

/// <summary>Refuses a file with several series when the column that names them was not given: treating equal times would mix
/// them.</summary>
internal static class UnnamedSeries
{
    // A column with another label in nearly every row names no series.
    private const int FewestRows = 2;

    /// <exception cref="ArgumentException">Times are equal, the policy refuses that, and a column tells their rows apart.</exception>
    public static void Check(DataTable table, IReadOnlyList<string> values, string time, CsvOptions options, TimePolicy policy)
    {
        if (policy.Duplicates != DuplicateTimes.Refuse || FirstEqual(table[time]) is not { } rows)
        {
            return;
        }

        var all = CsvSequences.Inspect(table.File, options);
        var labels = all.Columns.Where(column => !values.Contains(column.Name, StringComparer.Ordinal)
            && !string.Equals(column.Name, time, StringComparison.Ordinal) && CanName(column)).ToArray();
        if (Array.Find(labels, column => MakesUnique(column, table[time])) is { } label)
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
            + $"have the same. {advice}", "times");
    }

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
