using System.Globalization;

namespace SequenceToy.Data;

/// <summary>A CSV file that cannot be read as sequences. Says which file, line and column, and what is wrong there.</summary>
public sealed class CsvFormatException : FormatException
{
    internal CsvFormatException(string file, int? line, string? column, string problem)
        : base(Where(file, line, column) + ": " + problem)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file's name as it was given.</summary>
    public string File { get; }

    /// <summary>The line, from 1 (the header is line 1); null when the problem is the file as a whole.</summary>
    public int? Line { get; }

    /// <summary>The column's name in the header; null when the problem is the line as a whole.</summary>
    public string? Column { get; }

    private static string Where(string file, int? line, string? column) =>
        file
        + (line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {line}"))
        + (column is null ? "" : $", column '{column}'");
}
