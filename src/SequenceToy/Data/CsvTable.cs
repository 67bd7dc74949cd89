using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SequenceToy.Data;

/// <summary>A CSV file in memory: a header and rows of text with their line numbers.</summary>
internal sealed class CsvTable
{
    // Longer than any number or name; a quotation mark that is never closed makes the rest of the file one field.
    private const int LongestField = 100_000;
    private const int MostNames = 20;
    private const int LongestName = 40;

    private readonly string file;
    private readonly string[] header;

    private CsvTable(string file, string[] header, List<(int Line, string[] Fields)> rows)
    {
        this.file = file;
        this.header = header;
        Rows = rows;
    }

    public IReadOnlyList<string> Header => header;
    public IReadOnlyList<(int Line, string[] Fields)> Rows { get; }

    public static CsvTable Read(TextReader reader, string file, char delimiter)
    {
        // A stray quote means damaged data; CsvHelper reports it with its line.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = LongestField,
        };
        using var lines = new LimitedLines(reader, file);
        using var parser = new CsvParser(lines, configuration, leaveOpen: true);
        var rows = new List<(int Line, string[] Fields)>();
        string[]? names = null;
        try
        {
            while (parser.Read())
            {
                var fields = parser.Record ?? [];

                // The line that the row starts in: quoted fields may contain line breaks.
                var line = parser.RawRow - fields.Sum(field => field.AsSpan().Count('\n'));
                if (names is null)
                {
                    names = fields;
                }
                else if (fields.Length != names.Length)
                {
                    throw new CsvFormatException(
                        file, line, null, $"must have {names.Length} fields, as the header has; it had {fields.Length}.");
                }
                else
                {
                    rows.Add((line, fields));
                }
            }
        }
        catch (MaxFieldSizeException)
        {
            throw new CsvFormatException(
                file, parser.RawRow, null, $"fields must have at most {NumberFormat.Count(LongestField)} characters; one had more.");
        }
        catch (CsvHelperException)
        {
            throw new CsvFormatException(
                file, parser.RawRow, null, "a quotation mark inside a field must be doubled and the field quoted; it was not.");
        }

        return names is null
            ? throw new CsvFormatException(file, null, null, "must have a header line; it was empty.")
            : rows.Count == 0
                ? throw new CsvFormatException(file, null, null, "must have at least one row below the header; it had none.")
                : new CsvTable(file, names, rows);
    }

    /// <summary>Throws when the first line has numbers only: it is then a row of a file without a header, and would be lost.</summary>
    public void CheckHeader()
    {
        if (Array.TrueForAll(header, field => float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            throw new CsvFormatException(
                file, 1, null, $"must be a header with the columns' names; it had numbers only, {Listed(header.Take(3))} ….");
        }
    }

    /// <summary>Returns a column's index, by its name in the header.</summary>
    public int Column(string name)
    {
        var first = Array.IndexOf(header, name);
        if (first < 0)
        {
            throw new CsvFormatException(file, 1, name, $"must be in the header ({Listed(header.Take(MostNames))}); it was not.");
        }

        return Array.LastIndexOf(header, name) == first
            ? first
            : throw new CsvFormatException(file, 1, name, "must occur once in the header; it occurs more than once.");
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => PrintableText.Of(name, LongestName)));

    public int[] Columns(IEnumerable<string> names) => names.Select(Column).ToArray();

    /// <summary>Returns a field as a finite number in the invariant culture.</summary>
    public float Number(int line, string[] fields, int column) =>
        float.TryParse(fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)
        && !fields[column].Contains('\0', StringComparison.Ordinal) // .NET ignores it at the end of a number.
            ? number
            : throw new CsvFormatException(
                file, line, header[column],
                $"must be a finite number with a decimal point; it was {PrintableText.Quoted(fields[column])}.");

    /// <summary>Throws when the numbers of a column, or those of a feature, lose their differences as 32-bit numbers.</summary>
    /// <param name="rows">The rows in the order of the steps, with fields that are numbers.</param>
    /// <param name="columns">The columns of the numbers.</param>
    /// <param name="features">The number of columns per step.</param>
    public void CheckDigits(IReadOnlyList<(int Line, string[] Fields)> rows, int[] columns, int features)
    {
        for (var first = 0; first < columns.Length; first++)
        {
            CheckDigits(rows, [columns[first]]);
            if (first < features && columns.Length > features)
            {
                CheckDigits(rows, [.. columns.Where((_, index) => index % features == first)]);
            }
        }
    }

    /// <summary>Returns a field as a target of the given kind.</summary>
    public float Target(int line, string[] fields, int column, TargetSpec target)
    {
        var value = Number(line, fields, column);
        return target.Kind switch
        {
            TargetKind.Class when value < 0 || value >= target.Size || value != MathF.Truncate(value) =>
                throw new CsvFormatException(
                    file, line, header[column],
                    $"must be a class from 0 to {target.Size - 1}; it was {PrintableText.Quoted(fields[column])}."),
            TargetKind.ClassSet when value is not (0 or 1) =>
                throw new CsvFormatException(file, line, header[column], $"must be 0 or 1; it was {PrintableText.Quoted(fields[column])}."),
            TargetKind.Number or TargetKind.Class or TargetKind.ClassSet => value,
            _ => throw new UnreachableException($"Unknown kind of target: {target.Kind}."),
        };
    }

    private void CheckDigits(IReadOnlyList<(int Line, string[] Fields)> rows, int[] columns)
    {
        var digits = new CsvDigits();
        foreach (var (line, fields) in rows)
        {
            foreach (var column in columns)
            {
                digits.Add(double.Parse(fields[column], NumberStyles.Float, CultureInfo.InvariantCulture), line, column);
            }
        }

        if (digits.FirstLost() is var (lostLine, lostColumn, value, smallest))
        {
            throw new CsvFormatException(
                file, lostLine, header[lostColumn], string.Create(
                    CultureInfo.InvariantCulture,
                    $"must keep its differences when read as a 32-bit number; {value} was read as {(double)(float)value}. ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"Subtract the same number, such as {Math.Floor(smallest)}, from all values of the column in the file."));
        }
    }
}
