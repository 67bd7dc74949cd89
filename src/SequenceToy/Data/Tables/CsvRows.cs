using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SequenceToy.Data.Tables;

/// <summary>A CSV file in memory: the columns' names and rows of text with their line numbers.</summary>
internal sealed class CsvRows
{
    // Longer than any number or name; a quotation mark that is never closed makes the rest of the file one field.
    private const int LongestField = 100_000;
    private const int MostNames = 20;
    private const int LongestName = 40;

    private CsvRows(CsvSource source, string[] header, int headerLine, List<(int Line, string[] Fields)> rows)
    {
        File = source.Path;
        Options = source.Options;
        Header = header;
        HeaderLine = headerLine;
        Rows = rows;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The options given.</summary>
    public CsvOptions Options { get; }

    /// <summary>The columns' names.</summary>
    public string[] Header { get; }

    /// <summary>The line of the header; that of the first row without one.</summary>
    public int HeaderLine { get; }

    /// <summary>The rows, each with the line that it starts in.</summary>
    public IReadOnlyList<(int Line, string[] Fields)> Rows { get; private init; } = [];

    /// <summary>The delimiter of the fields.</summary>
    public required Detected<char> Delimiter { get; init; }

    /// <summary>The encoding of the text.</summary>
    public required Detected<string> Encoding { get; init; }

    /// <exception cref="CsvFormatException">The text is not in the form of a table.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvRows Read(string path, CsvOptions? options)
    {
        ArgumentNullException.ThrowIfNull(path);
        var source = CsvSource.Of(path, (options ?? new CsvOptions()).Checked(nameof(options)));
        var delimiter = DelimiterDetection.Of(source);
        using var text = source.Open(out var encoding);
        using var parser = new CsvParser(text, Configuration(delimiter.Value, source.Options), leaveOpen: true);
        var (rows, headerLine) = (new List<(int Line, string[] Fields)>(), source.SkippedLines + 1);
        string[]? names = null;
        try
        {
            while (parser.Read())
            {
                var fields = parser.Record ?? [];
                var line = source.SkippedLines + parser.RawRow - fields.Sum(LineBreaks);
                if (names is null)
                {
                    (names, headerLine) = (source.Options.HasHeader ? fields : Numbered(fields.Length), line);
                    if (source.Options.HasHeader)
                    {
                        continue;
                    }
                }

                CheckCount(path, line, fields, names.Length, delimiter.Value);
                rows.Add((line, fields));
            }
        }
        catch (CsvHelperException) when (OpenQuote.Problem(source, delimiter.Value) is { } open)
        {
            throw new CsvFormatException(path, open.Line, open.Problem);
        }
        catch (MaxFieldSizeException)
        {
            throw new CsvFormatException(
                path, source.SkippedLines + parser.RawRow,
                $"fields must have at most {NumberFormat.Count(LongestField)} characters; one had more.");
        }
        catch (CsvHelperException)
        {
            throw new CsvFormatException(
                path, source.SkippedLines + parser.RawRow,
                "a quotation mark inside a field must be doubled and the field quoted; it was not.");
        }

        return names is null ? throw new CsvFormatException(path, null, "must have a header line; it was empty.")
            : rows.Count == 0 ? throw new CsvFormatException(path, null, "must have at least one row below the header; it had none.")
            : new CsvRows(source, names, headerLine, rows) { Delimiter = delimiter, Encoding = encoding };
    }

    /// <summary>The settings of CsvHelper. A stray quotation mark means damaged data; CsvHelper reports it with its line.</summary>
    public static CsvConfiguration Configuration(char delimiter, CsvOptions options) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        TrimOptions = TrimOptions.Trim,
        MaxFieldSize = LongestField,
        AllowComments = options.CommentPrefix is not null,
        Comment = options.CommentPrefix ?? '#',
    };

    /// <summary>Returns the first names of a list, for messages.</summary>
    public static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => PrintableText.Of(name, LongestName)));

    /// <summary>Returns the same table with some of its rows.</summary>
    public CsvRows With(List<(int Line, string[] Fields)> rows) =>
        rows.Count == 0
            ? throw new CsvFormatException(File, null, "must have at least one row without missing values; it had none.")
            : new CsvRows(new CsvSource(File, Options), Header, HeaderLine, rows) { Delimiter = Delimiter, Encoding = Encoding };

    /// <summary>Throws when the first line has numbers only: it is then a row of a file without a header, and would be lost.</summary>
    public void CheckHeader()
    {
        if (Options.HasHeader && Array.TrueForAll(
            Header, field => float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            throw new CsvFormatException(
                File, HeaderLine, $"must be a header with the columns' names; it had numbers only, {Listed(Header.Take(3))} …. "
                + "If the file has no header: HasHeader = false (--no-header).");
        }
    }

    /// <summary>Returns a column's index, by its name in the header.</summary>
    public int Column(string name)
    {
        var first = Array.IndexOf(Header, name);
        if (first < 0)
        {
            throw new CsvFormatException(
                File, HeaderLine, null, name, $"must be in the header ({Listed(Header.Take(MostNames))}); it was not.");
        }

        return Repeated(first) is { } repeated ? throw new CsvFormatException(File, HeaderLine, first + 1, name, repeated) : first;
    }

    /// <summary>Returns the problem of a column whose name the header has more than once; null for others.</summary>
    public string? Repeated(int column)
    {
        int[] same = [.. Enumerable.Range(0, Header.Length)
            .Where(other => string.Equals(Header[other], Header[column], StringComparison.Ordinal))];
        var places = string.Join(", ", same.SkipLast(1).Take(MostNames).Select(other => NumberFormat.Count(other + 1)));
        return same.Length == 1 ? null
            : $"must occur once in the header; it is the name of the columns {places} and {NumberFormat.Count(same[^1] + 1)}. "
            + "Rename all but one.";
    }

    /// <summary>Returns the indices of columns, by their names in the header.</summary>
    public int[] Columns(IEnumerable<string> names) => [.. names.Select(Column)];

    /// <summary>Returns true for a column that only a delimiter at the end of each line makes.</summary>
    public bool IsTrailing(int column) =>
        column == Header.Length - 1 && column > 0 && Header[column].Length == 0 && Rows.All(row => row.Fields[column].Length == 0);

    /// <summary>Returns true for a field that stands for a missing value.</summary>
    public bool IsMissing(string field) => Options.MissingTexts.Any(text => string.Equals(text, field, StringComparison.OrdinalIgnoreCase));

    /// <summary>Creates the exception for a field.</summary>
    public CsvFormatException Problem(int line, int column, string problem) => new(File, line, column + 1, Header[column], problem);

    private static void CheckCount(string file, int line, string[] fields, int count, char delimiter)
    {
        if (fields.Length != count)
        {
            var trailing = fields.Length == count + 1 && fields[^1].Length == 0
                ? " The last one is empty: if every line ends with a delimiter, the header must, too."
                : DecimalCommas.Hint(fields, count, delimiter);
            throw new CsvFormatException(
                file, line, $"must have {count} fields, as the header has; it had {fields.Length}.{trailing}");
        }
    }

    private static string[] Numbered(int count) =>
        [.. Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"c{number}"))];

    // Quoted fields may contain line breaks; a row starts above them.
    private static int LineBreaks(string field)
    {
        var text = field.AsSpan();
        return text.Count('\n') + text.Count('\r') - text.Count("\r\n");
    }
}
