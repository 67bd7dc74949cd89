using System.Globalization;
using SequenceToy.Data.Tables;

namespace SequenceToy.Series.Times;

/// <summary>Refuses a file with several series when the column that names them was not given: they would be mixed, or joined end to
/// end.</summary>
internal static class UnnamedSeries
{
    // A column with another label in nearly every row names no series.
    private const int FewestRows = 2;

    /// <exception cref="ArgumentException">Times are equal, the policy refuses that, and a column tells their rows apart; or dates begin
    /// again for each value of a column, and no column of times was given.</exception>
    public static void Check(
        DataTable table, IReadOnlyList<string> values, string? time, CsvOptions options, TimePolicy policy)
    {
        if (time is null)
        {
            CheckJoined(table.File, values, options);
        }
        else if (policy.Duplicates == DuplicateTimes.Refuse && FirstEqual(table[time]) is { } rows)
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
            + $"have the same. {advice}", "time");
    }

    // Without a column of times, the rows of one series would follow those of another. Only dates show it: numbers that begin again
    // may be the months of several years, and labels that take turns may be the shifts of a day.
    private static void CheckJoined(string file, IReadOnlyList<string> values, CsvOptions options)
    {
        if (!HasBlocks(CsvRows.Read(file, options), values))
        {
            return;
        }

        var all = CsvSequences.Inspect(file, options);
        foreach (var label in Labels(all, values).Where(column => column.Kind == ColumnKind.Category))
        {
            if (all.Columns.FirstOrDefault(column => column is { Kind: ColumnKind.Time, Missing: 0 } && Overlap(column, label))
                is { } times)
            {
                var (name, time) = (PrintableText.Quoted(label.Name), PrintableText.Quoted(times.Name));
                throw new ArgumentException(
                    $"series must be given: for each value of column {name}, the times in column {time} begin again. series: {name} with "
                    + $"time: {time} reads one series for each. To read one series of all rows, remove column {name} from the file.",
                    "series");
            }
        }
    }

    // Spares most files a second look: a column whose equal texts stand together, and are no numbers.
    private static bool HasBlocks(CsvRows rows, IReadOnlyList<string> values) => Enumerable.Range(0, rows.Header.Length).Any(column =>
        !values.Contains(rows.Header[column], StringComparer.Ordinal)
        && !double.TryParse(rows.Rows[0].Fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && Blocks([.. rows.Rows.Select(row => row.Fields[column])]) is { Length: > 1 });

    // The first rows of blocks of equal values; null when a value returns later, or blocks have fewer than two rows on average.
    private static int[]? Blocks<T>(ValueList<T> values)
        where T : notnull
    {
        int[] starts = [.. Enumerable.Range(0, values.Count).Where(row => row == 0 || !values[row].Equals(values[row - 1]))];
        return starts.Length <= values.Count / FewestRows && starts.DistinctBy(row => values[row]).Count() == starts.Length ? starts : null;
    }

    // The times of consecutive blocks have a range in common; those of one series that is divided into phases have none.
    private static bool Overlap(TableColumn times, TableColumn label)
    {
        if (Blocks(label.Values) is not { Length: > 1 } starts)
        {
            return false;
        }

        var values = times.Values.AsSpan();
        var ranges = new (double Low, double High)[starts.Length];
        for (var block = 0; block < starts.Length; block++)
        {
            var part = values[starts[block]..(block + 1 < starts.Length ? starts[block + 1] : values.Length)].ToArray();
            ranges[block] = (part.Min(), part.Max());
        }

        return ranges.Zip(ranges.Skip(1)).All(pair => pair.First.Low < pair.Second.High && pair.Second.Low < pair.First.High);
    }

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
