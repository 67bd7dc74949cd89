using SequenceToy.Data.Tables;

namespace SequenceToy.Data;

/// <summary>A table read from a CSV file: named columns of numbers, categories and times in double precision. Immutable.</summary>
public sealed class DataTable
{
    internal DataTable(CsvRows rows, DecimalMarks marks, IEnumerable<TableColumn> columns)
    {
        File = rows.File;
        Columns = [.. columns];
        Lines = new ValueList<int>([.. rows.Rows.Select(row => row.Line)]);
        Delimiter = rows.Delimiter;
        Encoding = rows.Encoding;
        DecimalMark = new Detected<char>(marks.Form.Decimal, marks.Reason);
    }

    /// <summary>The file name as given by the caller.</summary>
    public string File { get; }

    /// <summary>The columns, in the order asked for, or that of the file.</summary>
    public ValueList<TableColumn> Columns { get; }

    /// <summary>The number of rows, at least 1.</summary>
    public int Rows => Lines.Count;

    /// <summary>The line in the file that each row starts in, counted from 1: [rows].</summary>
    public ValueList<int> Lines { get; }

    /// <summary>The delimiter between fields.</summary>
    public Detected<char> Delimiter { get; }

    /// <summary>The decimal mark of numbers.</summary>
    public Detected<char> DecimalMark { get; }

    /// <summary>The name of the text encoding, such as <c>utf-8</c>.</summary>
    public Detected<string> Encoding { get; }

    /// <summary>Gets a column by its name.</summary>
    /// <exception cref="ArgumentException">There is no column, or more than one, of this name.</exception>
    public TableColumn this[string name]
    {
        get
        {
            var found = Columns.Where(column => string.Equals(column.Name, name, StringComparison.Ordinal)).Take(2).ToArray();
            return found.Length == 1 ? found[0] : throw new ArgumentException(
                found.Length == 0
                    ? $"name must be a column of {PrintableText.Of(File, 200)} "
                    + $"({ColumnNames.Listed(Columns.Select(column => column.Name))}); it was {PrintableText.Quoted(name ?? "null")}."
                    : $"name must be that of one column of {PrintableText.Of(File, 200)}; columns "
                    + $"{NumberFormat.Count(found[0].Position)} and {NumberFormat.Count(found[1].Position)} are both called "
                    + $"{PrintableText.Quoted(name)}.", nameof(name));
        }
    }

    /// <summary>Reads columns of a CSV file; each row is a row of the table.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="columns">The names of the columns, in the order wanted. Default: null, all columns in file order.</param>
    /// <param name="options">How the file is written, and the treatment of missing values, which is applied to the columns read.
    /// Default: all detected; missing values are refused.</param>
    /// <exception cref="CsvFormatException">A column is missing or unclear, a value is missing and no treatment was named, or the file is
    /// no table; the message names the line and column.</exception>
    /// <exception cref="ArgumentException">There are no columns, or options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>
    /// using SequenceToy.Data;
    /// File.WriteAllLines("prices.csv", ["day;price", "2024-05-01;1,5", "2024-05-02;1,75"]);
    /// var table = DataTable.ReadCsv("prices.csv");
    /// double last = table["price"].Values[^1];
    /// </code></example>
    public static DataTable ReadCsv(string path, IReadOnlyList<string>? columns = null, CsvOptions? options = null) =>
        TableReading.Read(path, columns, options);

    /// <summary>Returns what was understood: one line for the file, then one per column.</summary>
    public override string ToString() => TableText.Of(this);
}
