using System.Globalization;

namespace SequenceToy.Data;

/// <summary>The exception for a CSV file that cannot be read as sequences. The message names the file, line, column and problem.</summary>
public sealed class CsvFormatException : FormatException
{
    private const int LongestText = 1000;

    internal CsvFormatException(string file, int? line, string? column, string problem)
        : base(Where(file, line, column) + ": " + PrintableText.Of(problem, LongestText))
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file name as given by the caller.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1 (the header is line 1); null when the problem concerns the whole file.</summary>
    public int? Line { get; }

    /// <summary>The column's name in the header; null when the problem concerns the whole line.</summary>
    public string? Column { get; }

    private static string Where(string file, int? line, string? column) =>
        PrintableText.Of(file, LongestText)
        + (line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {line}"))
        + (column is null ? "" : $", column {PrintableText.Quoted(column)}");
}
