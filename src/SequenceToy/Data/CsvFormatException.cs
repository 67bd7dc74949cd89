using System.Globalization;

namespace SequenceToy.Data;

/// <summary>The exception for a CSV file that cannot be read as asked. The message names the file, line, column and problem, and often what
/// to change in the options or the file.</summary>
public sealed class CsvFormatException : FormatException
{
    private const int LongestText = 1000;

    internal CsvFormatException(string file, int? line, string problem)
        : this(file, line, null, null, problem)
    {
    }

    internal CsvFormatException(string file, int? line, int? position, string? column, string problem)
        : base(Where(file, line, position, column) + ": " + PrintableText.Of(problem, LongestText))
    {
        File = file;
        Line = line;
        ColumnNumber = position;
        Column = column;
    }

    /// <summary>The file name as given by the caller.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1 (a header is usually line 1); null when the problem concerns the whole file.</summary>
    public int? Line { get; }

    /// <summary>The column's position, counted from 1; null when the problem concerns the whole line or a column that does not
    /// exist.</summary>
    public int? ColumnNumber { get; }

    /// <summary>The column's name in the header; null when the problem concerns the whole line.</summary>
    public string? Column { get; }

    private static string Where(string file, int? line, int? position, string? column) =>
        PrintableText.Of(file, LongestText)
        + (line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {line}"))
        + (column is null ? "" : $", column {Number(position)}{PrintableText.Quoted(column)}");

    private static string Number(int? position) => position is { } number ? NumberFormat.Count(number) + " " : "";
}
