namespace SequenceToy.Data.Tables;

/// <summary>Reads a CSV file as a table.</summary>
internal static class TableReading
{
    /// <summary>Reads all columns without a treatment of missing values; unclear columns say what is unclear.</summary>
    public static DataTable Inspect(string path, CsvOptions? options)
    {
        var rows = CsvRows.Read(path, options);
        rows.CheckHeader();
        var marks = DecimalMarks.Of(rows);
        return new DataTable(rows, marks, All(rows).Select(column => ColumnReading.Of(rows, column, marks)));
    }

    /// <summary>Reads columns, all of which must be clear, and treats missing values.</summary>
    public static DataTable Read(string path, IReadOnlyList<string>? names, CsvOptions? options)
    {
        var rows = CsvRows.Read(path, options);
        if (names is null)
        {
            rows.CheckHeader();
        }

        var columns = names is null ? [.. All(rows)] : Columns(rows, names, "columns");
        var marks = DecimalMarks.Of(rows);
        rows = MissingTreatment.Drop(rows, columns);
        return new DataTable(rows, marks, columns.Select(column => MissingTreatment.Fill(rows, column, Clear(rows, column, marks))));
    }

    /// <summary>Returns the indices of named columns.</summary>
    public static int[] Columns(CsvRows rows, IReadOnlyList<string> names, string name)
    {
        Require.Between(names.Count, 1, SequenceDataset.MaxFeatures, "columns", name);
        return [.. names.Select((column, index) => rows.Column(column ?? throw new ArgumentException(
            FormattableString.Invariant($"{name} must be names of columns; {name}[{index}] was null."), name)))];
    }

    /// <summary>Reads a column, and throws when it is not clear.</summary>
    /// <param name="rows">The file.</param>
    /// <param name="column">The index of the column.</param>
    /// <param name="marks">The way its numbers are written.</param>
    /// <param name="mayBeEmpty">True when all values may be missing.</param>
    public static TableColumn Clear(CsvRows rows, int column, DecimalMarks marks, bool mayBeEmpty = false)
    {
        var read = ColumnReading.Of(rows, column, marks);
        return read.Problem is null || (mayBeEmpty && read.Missing == read.Values.Count)
            ? read
            : throw new CsvFormatException(rows.File, read.ProblemLine, column + 1, rows.Header[column], read.Problem);
    }

    /// <summary>Returns the indices of all columns but the one that a delimiter at the end of each line makes.</summary>
    public static IEnumerable<int> All(CsvRows rows) => Enumerable.Range(0, rows.Header.Length).Where(column => !rows.IsTrailing(column));
}
