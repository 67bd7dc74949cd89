namespace SequenceToy.Console.Commands;

/// <summary>Says which rows were left out because a value is missing.</summary>
internal static class DroppedRows
{
    private const int MostLines = 10;

    /// <summary>Returns a sentence with the lines; null when no row was left out.</summary>
    /// <param name="table">The table, with all rows.</param>
    /// <param name="columns">The names of the columns that are needed.</param>
    /// <param name="reading">The treatment of missing values.</param>
    public static string? Note(DataTable table, IEnumerable<string> columns, CsvOptions reading)
    {
        if (reading.Missing != MissingValues.DropRow)
        {
            return null;
        }

        Data.TableColumn[] needed =
            [.. table.Columns.Where(column => columns.Contains(column.Name, StringComparer.Ordinal) && column.Missing > 0)];
        int[] dropped =
        [
            .. Enumerable.Range(0, table.Rows).Where(row => Array.Exists(needed, column => double.IsNaN(column.Values[row])))
                .Select(row => table.Lines[row]),
        ];
        return dropped.Length == 0 ? null
            : $"{NumberFormat.Count(dropped.Length, "row")} of {NumberFormat.Count(table.Rows)} left out, with a missing value: "
                + $"line{(dropped.Length == 1 ? "" : "s")} "
                + string.Join(", ", dropped.Take(MostLines).Select(line => NumberFormat.Count(line)))
                + $"{(dropped.Length > MostLines ? " …" : "")}.";
    }
}
