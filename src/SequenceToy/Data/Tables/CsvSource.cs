using SequenceToy.Files;

namespace SequenceToy.Data.Tables;

/// <summary>A CSV file and how its text is to be split: what is needed to open it as often as wanted.</summary>
/// <param name="Path">The path, also the file's name in messages.</param>
/// <param name="Options">The options given.</param>
internal sealed record CsvSource(string Path, CsvOptions Options)
{
    /// <summary>The largest number of characters that a first line <c>sep=;</c> may have.</summary>
    private const int LongestSeparator = 8;

    /// <summary>The lines before the header that are no part of the table.</summary>
    public int SkippedLines { get; private init; }

    /// <summary>The delimiter that a first line <c>sep=;</c> names; null without one.</summary>
    public char? NamedDelimiter { get; private init; }

    /// <summary>Looks at the first line for <c>sep=;</c>.</summary>
    public static CsvSource Of(string path, CsvOptions options)
    {
        var source = new CsvSource(path, options) { SkippedLines = options.LeadingLines };
        var start = new char[LongestSeparator];
        using var text = source.Open(out _);
        var line = new string(start, 0, text.ReadBlock(start)).Split('\n', '\r')[0].Trim().Trim('"');
        if (line.Length != 5 || !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return source;
        }

        var named = Allowed(line[4]) ?? throw new CsvFormatException(
            path, source.SkippedLines + 1, $"sep= must name a delimiter such as ; or a tab; it was {CsvCharacters.Shown(line[4])}.");
        return options.Delimiter is { } given && given != named
            ? throw new CsvFormatException(
                path, source.SkippedLines + 1,
                $"the line sep= names the delimiter {CsvCharacters.Shown(named)}, and Delimiter (--delimiter) is "
                + $"{CsvCharacters.Shown(given)}. Omit one of them.")
            : source with { SkippedLines = source.SkippedLines + 1, NamedDelimiter = named };
    }

    /// <summary>Opens the text below the skipped lines.</summary>
    /// <exception cref="CsvFormatException">The file has fewer lines, or bytes that are no text.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public TextReader Open(out Detected<string> encoding)
    {
        var stream = RegularFile.OpenRead(Path);
        try
        {
            (var inner, encoding) = CsvEncoding.Open(stream, Path, Options.Encoding);
            TextReader text = new LimitedLines(inner, Path);
            for (var line = 0; line < SkippedLines; line++)
            {
                SkipLine(text);
            }

            return Options.FooterLines > 0 ? new WithoutLastLines(text, Options.FooterLines) : text;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static void SkipLine(TextReader text)
    {
        while (text.Read() is >= 0 and not '\n' and var character)
        {
            if (character == '\r')
            {
                if (text.Peek() == '\n')
                {
                    _ = text.Read();
                }

                return;
            }
        }
    }

    private static char? Allowed(char delimiter)
    {
        try
        {
            return CsvCharacters.Delimiter(delimiter);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
