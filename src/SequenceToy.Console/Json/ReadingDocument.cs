namespace SequenceToy.Console.Json;

/// <summary>The JSON document of how a CSV file is read; null for what is detected or left open.</summary>
internal sealed record ReadingDocument
{
    public char? Delimiter { get; init; }
    public char? DecimalMark { get; init; }
    public char? ThousandsSeparator { get; init; }
    public string[]? DateFormats { get; init; }
    public string? Encoding { get; init; }
    public MissingValues? Missing { get; init; }
    public string[]? MissingTexts { get; init; }
    public string[]? Categories { get; init; }
    public TimeFeatures? TimeFeatures { get; init; }
    public bool? HasHeader { get; init; }
    public char? CommentPrefix { get; init; }
    public int? LeadingLines { get; init; }
    public int? FooterLines { get; init; }

    public static ReadingDocument Of(CsvOptions options) => new()
    {
        Delimiter = options.Delimiter,
        DecimalMark = options.DecimalMark,
        ThousandsSeparator = options.ThousandsSeparator,
        DateFormats = [.. options.DateFormats],
        Encoding = options.Encoding,
        Missing = options.Missing,
        MissingTexts = [.. options.MissingTexts],
        Categories = [.. options.Categories],
        TimeFeatures = options.TimeFeatures,
        HasHeader = options.HasHeader,
        CommentPrefix = options.CommentPrefix,
        LeadingLines = options.LeadingLines,
        FooterLines = options.FooterLines,
    };

    /// <summary>Returns the options, which check themselves.</summary>
    public CsvOptions Options()
    {
        var usual = new CsvOptions();
        return new CsvOptions
        {
            Delimiter = Delimiter,
            DecimalMark = DecimalMark,
            ThousandsSeparator = ThousandsSeparator,
            DateFormats = [.. DateFormats ?? []],
            Encoding = Encoding,
            Missing = Missing ?? usual.Missing,
            MissingTexts = MissingTexts is null ? usual.MissingTexts : [.. MissingTexts],
            Categories = [.. Categories ?? []],
            TimeFeatures = TimeFeatures ?? usual.TimeFeatures,
            HasHeader = HasHeader ?? usual.HasHeader,
            CommentPrefix = CommentPrefix,
            LeadingLines = LeadingLines ?? usual.LeadingLines,
            FooterLines = FooterLines ?? usual.FooterLines,
        };
    }
}
