using SequenceToy.Series;

namespace SequenceToy.Console.Commands;

/// <summary>Writes how a file is read as options of the command line, without those at their default.</summary>
internal static class ReadingText
{
    /// <summary>Returns the options, such as <c>--decimal , --footer-lines 1</c>; empty when all have their default.</summary>
    public static string Of(CsvOptions options, TimePolicy? times = null)
    {
        var usual = new CsvOptions();
        IEnumerable<string> words =
        [
            .. Character("--delimiter", options.Delimiter), .. Character("--decimal", options.DecimalMark),
            .. Character("--thousands", options.ThousandsSeparator),
            .. options.DateFormats.Select(format => $"--date-format {ArgumentText.Of(format)}"),
            .. options.Encoding is { } encoding ? [$"--encoding {encoding}"] : Array.Empty<string>(),
            .. Choice("--missing", MissingText(options.Missing), "refuse"),
            .. options.MissingTexts.Equals(usual.MissingTexts) ? []
                : options.MissingTexts.Select(text => $"--missing-text {ArgumentText.Of(text)}"),
            .. options.Categories.Select(column => $"--category {ArgumentText.Of(column)}"),
            .. Choice("--time-features", $"{options.TimeFeatures}", $"{usual.TimeFeatures}"),
            .. options.HasHeader ? Array.Empty<string>() : ["--no-header"],
            .. Character("--comment", options.CommentPrefix), .. Choice("--leading-lines", Digits(options.LeadingLines), "0"),
            .. Choice("--footer-lines", Digits(options.FooterLines), "0"),
            .. times is null ? [] : OfTimes(times),
        ];
        return string.Join(' ', words);
    }

    private static IEnumerable<string> OfTimes(TimePolicy times) =>
    [
        .. Choice("--unsorted", $"{times.Unsorted}", "Refuse"), .. Choice("--duplicates", $"{times.Duplicates}", "Refuse"),
        .. Choice("--gaps", times.Gaps == TimeGaps.FillPrevious ? "previous" : $"{times.Gaps}", "Refuse"),
    ];

    private static string MissingText(MissingValues missing) => missing switch
    {
        MissingValues.DropRow => "drop",
        MissingValues.FillPrevious => "previous",
        MissingValues.FillMean => "mean",
        MissingValues.Mask => "mask",
        MissingValues.Refuse => "refuse",
        _ => throw new NotSupportedException($"{missing}"),
    };

    private static string Digits(int number) => FormattableString.Invariant($"{number}");

    private static IEnumerable<string> Choice(string option, string value, string usual) =>
        string.Equals(value, usual, StringComparison.OrdinalIgnoreCase) ? [] : [$"{option} {value.ToLowerInvariant()}"];

    private static IEnumerable<string> Character(string option, char? character) => character switch
    {
        null => [],
        '\t' => [$"{option} tab"],
        ' ' => [$"{option} space"],
        _ => [$"{option} {character}"],
    };
}
