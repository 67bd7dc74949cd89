namespace SequenceToy.Series.Times;

/// <summary>Makes series from the rows of a table.</summary>
internal static class TableSeries
{
    public static IEnumerable<TimeSeries> Of(
        DataTable table, IReadOnlyList<string> values, string? time, string? series, TimePolicy? policy)
    {
        TableColumn[] columns = [.. values.Select(name => Numbers(table[name]))];
        var times = time is null ? null : Times(table[time]);
        var rows = series is null
            ? [(Name: "", Rows: Enumerable.Range(0, table.Rows).ToArray())]
            : Enumerable.Range(0, table.Rows).GroupBy(row => Name(table[series], row), StringComparer.Ordinal)
                .Select(group => (Name: group.Key, Rows: group.ToArray())).ToArray();
        return rows.Select(one => TimeSeries.FromColumns(
            one.Name,
            values,
            Array.ConvertAll(columns, column => Array.ConvertAll(one.Rows, row => column.Values[row])),
            times is null ? null : Array.ConvertAll(one.Rows, row => times[row]),
            policy));
    }

    private static TableColumn Numbers(TableColumn column) => column.Kind == ColumnKind.Number ? column : throw new ArgumentException(
        $"values must be columns of numbers; {PrintableText.Quoted(column.Name)} is of kind {column.Kind}. {column.Problem}".TrimEnd(),
        "values");

    private static SeriesTime[] Times(TableColumn column)
    {
        if (column.Kind == ColumnKind.Category)
        {
            throw new ArgumentException(
                $"time must be a column of dates or numbers; {PrintableText.Quoted(column.Name)} is of texts. CsvOptions.DateFormats names "
                + "the format of dates.", "time");
        }

        return [.. Enumerable.Range(0, column.Values.Count).Select(row => double.IsNaN(column.Values[row])
            ? throw new ArgumentException(
                $"time must have no missing value; {PrintableText.Quoted(column.Name)} had one in row {NumberFormat.Count(row + 1)}.",
                "time")
            : column.Kind == ColumnKind.Time ? (SeriesTime)column.TimeAt(row)!.Value : column.Values[row])];
    }

    private static string Name(TableColumn column, int row) => double.IsNaN(column.Values[row])
        ? throw new ArgumentException(
            $"series must have no missing value; {PrintableText.Quoted(column.Name)} had one in row {NumberFormat.Count(row + 1)}.",
            "series")
        : column.LabelAt(row)!;
}
