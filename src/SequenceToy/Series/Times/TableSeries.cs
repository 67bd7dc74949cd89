using System.Globalization;
using SequenceToy.Data.Tables;

namespace SequenceToy.Series.Times;

/// <summary>Makes series from the rows of a table.</summary>
internal static class TableSeries
{
    public static IEnumerable<TimeSeries> Of(
        DataTable table, IReadOnlyList<string> values, string? time, string? series, TimePolicy? policy)
    {
        TableColumn[] columns = [.. values.Select(name => Numbers(table[name]))];
        if (policy?.Gaps != TimeGaps.FillPrevious)
        {
            Array.ForEach(columns, column => CheckComplete(table, column));
        }

        var times = time is null ? null : Times(table, table[time]);
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
        $"values must be columns of numbers; {PrintableText.Quoted(column.Name)} has {KindText.Of(column.Kind)}."
            + $"{(column.Problem is { } problem ? $" {problem}" : "")}",
        "values");

    private static void CheckComplete(DataTable table, TableColumn column)
    {
        if (Array.FindIndex([.. column.Values], double.IsNaN) is >= 0 and var row)
        {
            throw Problem(
                table, column, row,
                "a value is missing. For a series, only the previous value can fill it: TimePolicy.Gaps = FillPrevious (--gaps previous). "
                + "If its text is a value: name others in MissingTexts (--missing-text).");
        }
    }

    private static SeriesTime[] Times(DataTable table, TableColumn column)
    {
        if (column.Kind == ColumnKind.Category)
        {
            throw NoTime(table, column);
        }

        if (column.Kind == ColumnKind.Number && CompactDates.Of(column.Values) is { } format)
        {
            var row = column.Values.ToList().FindIndex(double.IsFinite);
            var number = column.Values[row].ToString(CultureInfo.InvariantCulture);
            throw Problem(
                table, column, row, $"{number} is the date {CompactDates.Reading(column.Values[row], format)} or a step number. For dates: "
                + $"DateFormats = [\"{format.Pattern}\"] (--date-format {format.Pattern}). For step numbers: subtract {number} in "
                + "the file, or leave out the column of times.");
        }

        return [.. Enumerable.Range(0, column.Values.Count).Select(row => double.IsNaN(column.Values[row])
            ? throw new ArgumentException(
                $"time must have no missing value; {PrintableText.Quoted(column.Name)} had one in row {NumberFormat.Count(row + 1)}.",
                "time")
            : column.Kind == ColumnKind.Time ? (SeriesTime)column.TimeAt(row)!.Value : column.Values[row])];
    }

    // The first text that is no time, by the format that most texts have.
    private static CsvFormatException NoTime(DataTable table, TableColumn column)
    {
        var labels = Enumerable.Range(0, column.Values.Count).Select(row => column.LabelAt(row) ?? "").ToArray();
        var format = TimeFormat.Iso.MaxBy(format => labels.Count(label => format.TryRead(label, out _)));
        var row = Math.Max(0, Array.FindIndex(labels, label => !format.TryRead(label, out _)));
        return Problem(
            table, column, row, $"must be a date or a number; it was {PrintableText.Quoted(labels[row])} ({column.Reason}). DateFormats "
            + "(--date-format) names the format of dates, such as dd.MM.yyyy.");
    }

    private static CsvFormatException Problem(DataTable table, TableColumn column, int row, string problem) =>
        new(table.File, table.Lines[row], column.Position, column.Name, problem);

    private static string Name(TableColumn column, int row) => double.IsNaN(column.Values[row])
        ? throw new ArgumentException(
            $"series must have no missing value; {PrintableText.Quoted(column.Name)} had one in row {NumberFormat.Count(row + 1)}.",
            "series")
        : column.LabelAt(row)!;
}
