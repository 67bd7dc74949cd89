using CsvHelper;

namespace SequenceToy.Data.Tables;

/// <summary>Finds the delimiter that gives every line the same number of fields.</summary>
internal static class DelimiterDetection
{
    private const string Candidates = ",;\t|";
    private const int Characters = 65_536;
    private const int MostLines = 200;

    /// <summary>Returns the delimiter of a file.</summary>
    /// <exception cref="CsvFormatException">Several delimiters fit; all readings are named.</exception>
    public static Detected<char> Of(CsvSource source)
    {
        if (source.NamedDelimiter is { } named)
        {
            return new(named, "named by the line sep=");
        }

        if (source.Options.Delimiter is { } given)
        {
            return new(given, "given");
        }

        var sample = Sample(source);
        var readings = Candidates.Select(delimiter => Reading.Of(delimiter, sample, source.Options)).ToArray();
        Reading[] fitting = [.. readings.Where(reading => reading.Fields > 1 && reading.IsEven)];
        return fitting.Length switch
        {
            1 => new(fitting[0].Delimiter, $"{NumberFormat.Count(fitting[0].Fields, "field")} in each line"),
            0 when readings.All(reading => reading.Fields <= 1) => new(OneColumn(source, readings), "one column"),
            0 => new(readings.MaxBy(reading => reading.Fields)!.Delimiter, "the most fields in the first line"),
            _ => throw Ambiguous(source, fitting),
        };
    }

    // In a column of numbers such as 1,5 the comma separates nothing.
    private static char OneColumn(CsvSource source, Reading[] readings) =>
        Array.Find(readings, reading => reading is { LaterFields: > 1, AreNumbers: false }) is { } split
            ? throw new CsvFormatException(
                source.Path, source.SkippedLines + 1,
                $"the first line has one field ({split.First}), and the lines below it have {NumberFormat.Count(split.LaterFields)}, "
                + $"separated by {CsvCharacters.Shown(split.Delimiter)}. If it is a title: LeadingLines = 1 (--leading-lines 1); if it is "
                + "a comment: CommentPrefix = '#' (--comment '#').")
            : (Array.Find(readings, reading => reading.IsEven) ?? readings[0]).Delimiter;

    private static CsvFormatException Ambiguous(CsvSource source, Reading[] fitting) => new(
        source.Path, source.SkippedLines + 1,
        "the delimiter may be " + string.Join(
            " or ", fitting.Select(
                reading => $"{CsvCharacters.Shown(reading.Delimiter)} ({NumberFormat.Count(reading.Fields)} fields: {reading.First})"))
        + $". Say which: Delimiter = {Code(fitting[0].Delimiter)} (--delimiter {CsvCharacters.Typed(fitting[0].Delimiter)}) or "
        + $"Delimiter = {Code(fitting[1].Delimiter)} (--delimiter {CsvCharacters.Typed(fitting[1].Delimiter)}).");

    private static string Code(char delimiter) => delimiter == '\t' ? "'\\t'" : $"'{delimiter}'";

    private static (string Text, bool IsCut) Sample(CsvSource source)
    {
        using var text = source.Open(out _);
        var buffer = new char[Characters];
        var read = text.ReadBlock(buffer);
        return (new string(buffer, 0, read), read == Characters && text.Peek() >= 0);
    }

    /// <summary>The start of a file as one delimiter splits it.</summary>
    /// <param name="Delimiter">The delimiter.</param>
    /// <param name="Fields">The number of fields in the first line.</param>
    /// <param name="LaterFields">The number of fields in all lines below it; 0 when they differ.</param>
    /// <param name="AreNumbers">True when each line below the first is one number.</param>
    /// <param name="First">The first fields, for messages.</param>
    private sealed record Reading(char Delimiter, int Fields, int LaterFields, bool AreNumbers, string First)
    {
        public bool IsEven => LaterFields == Fields;

        public static Reading Of(char delimiter, (string Text, bool IsCut) sample, CsvOptions options)
        {
            var configuration = CsvRows.Configuration(delimiter, options);
            configuration.BadDataFound = null;
            configuration.MaxFieldSize = 0;
            using var text = new StringReader(sample.Text);
            using var parser = new CsvParser(text, configuration);
            var (counts, first, areNumbers) = (new List<int>(), "", true);
            while (counts.Count < MostLines && parser.Read())
            {
                first = counts.Count == 0 ? CsvRows.Listed(parser.Record!.Take(3)) : first;
                areNumbers &= counts.Count == 0 || DecimalMarks.IsNumberInSomeForm(parser.RawRecord.Trim());
                counts.Add(parser.Count);
            }

            // The last record of a longer file may be cut.
            if (sample.IsCut && counts.Count is > 1 and < MostLines)
            {
                counts.RemoveAt(counts.Count - 1);
            }

            var later = counts.Skip(1).Distinct().Take(2).ToArray();
            return new Reading(
                delimiter, counts.FirstOrDefault(),
                later.Length switch { 0 => counts.FirstOrDefault(), 1 => later[0], _ => 0 }, areNumbers, first);
        }
    }
}
