using System.Text;

namespace SequenceToy.Data.Tables;

/// <summary>Chooses the encoding of a CSV file: a named one, or that of its byte order mark, or UTF-8.</summary>
internal static class CsvEncoding
{
    /// <summary>The character that bytes become which are not valid in the encoding. No text has it.</summary>
    public const char Invalid = '\uffff';

    private const int StartBytes = 512;

    // Longer marks first: that of UTF-32 starts with that of UTF-16.
    private static readonly Encoding[] Marked =
        [new UTF32Encoding(false, true), new UTF32Encoding(true, true), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    public static string? Checked(string? encoding) =>
        encoding is null || Named(encoding) is not null
            ? encoding
            : throw new ArgumentException(
                "encoding must be a known name, such as utf-8, utf-16, windows-1252 or iso-8859-1; it was "
                + $"{PrintableText.Quoted(encoding)}.", nameof(encoding));

    /// <summary>Opens a file's text after its byte order mark.</summary>
    /// <param name="stream">The file; closed with the reader.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="given">The name of the encoding; null to detect it.</param>
    public static (TextReader Text, Detected<string> Encoding) Open(Stream stream, string file, string? given)
    {
        Span<byte> start = stackalloc byte[StartBytes];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        var mark = Marked.FirstOrDefault(StartsWith(start.ToArray()));
        var named = given is null ? null : Named(given);
        if (BinaryFile.Kind(start, stream.Length, isEncodingKnown: mark is not null || named is not null) is { } kind)
        {
            throw new CsvFormatException(file, null, $"must be a text file (CSV); it is {kind}.");
        }

        if (mark is not null && named is not null && !string.Equals(mark.WebName, named.WebName, StringComparison.Ordinal)
            && !(named is UnicodeEncoding && mark is UnicodeEncoding) && !(named is UTF32Encoding && mark is UTF32Encoding))
        {
            throw new CsvFormatException(
                file, 1, $"must be in the given encoding {named.WebName}; it starts with the byte order mark of {mark.WebName}. Omit "
                + "Encoding (--encoding).");
        }

        var encoding = mark ?? named ?? Encoding.UTF8;
        stream.Position = mark?.Preamble.Length ?? 0;
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(Invalid.ToString());
        var reason = named is not null ? "given" : mark is not null ? "byte order mark" : "no byte order mark";
        return (new StreamReader(stream, strict, detectEncodingFromByteOrderMarks: false), new Detected<string>(encoding.WebName, reason));
    }

    private static Func<Encoding, bool> StartsWith(byte[] start) => encoding => start.AsSpan().StartsWith(encoding.Preamble);

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
