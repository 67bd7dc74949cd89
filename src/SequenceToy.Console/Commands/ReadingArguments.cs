using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>The options of every command that reads a table: how the CSV file is written.</summary>
/// <param name="areForSeries">True when the command also reads time series.</param>
internal sealed class ReadingArguments(bool areForSeries)
{
    private const string Tab = "tab";

    private readonly Option<string?> delimiter =
        new("--delimiter") { Description = "Character between fields, or tab. [default: detected]" };
    private readonly Option<string?> decimalMark = new("--decimal") { Description = "Decimal mark of numbers: . or , [default: detected]" };
    private readonly Option<string?> thousands =
        new("--thousands") { Description = "Character between groups of three digits: . , ' _ or space. [default: none]" };
    private readonly Option<string[]> dateFormat =
        new("--date-format") { Description = "Format of dates in addition to ISO 8601, such as dd.MM.yyyy; repeatable. [default: none]" };
    private readonly Option<string?> encoding =
        new("--encoding") { Description = "Text encoding, such as windows-1252. [default: UTF-8, or as the byte order mark says]" };
    private readonly Option<string> missing = ChoiceOption.Create(
        "--missing",
        "Missing values. drop: drops the row; previous: repeats the last value; mean: uses the mean of the column; mask: as mean, "
        + "plus an input that marks them." + (areForSeries ? " Series: refuse, or previous as with --gaps." : ""),
        "refuse", "drop", "previous", "mean", "mask");
    private readonly Option<string?> comment =
        new("--comment") { Description = "First character of comment lines, such as #. [default: none]" };
    private readonly Option<int?> skip = NumberOption.Whole(
        "--leading-lines", "Lines to skip before the header (0 to 20). [default: 0]", 1);
    private readonly Option<bool> noHeader =
        new("--no-header") { Description = "The first line holds data; columns are named c1, c2 …" };
    private readonly Option<string[]> category =
        new("--category") { Description = "Column of numbers that are categories, such as postal codes; repeatable." };
    private readonly Option<string[]> missingText =
        new("--missing-text") { Description = "Text of a missing value; repeatable. [default: empty, NA, N/A, NaN, null and -]" };
    private readonly Option<string> timeFeatures = ChoiceOption.Create(
        "--time-features",
        "Inputs derived from a column of times. elapsed: days since the first time; calendar: also the position in the year, week and day.",
        Enum.GetNames<TimeFeatures>());
    private readonly Option<int?> footer = NumberOption.Whole(
        "--footer-lines", "Last lines to skip, such as totals (0 to 20). [default: 0]", 1);

    private Option[] All =>
    [
        delimiter, decimalMark, thousands, dateFormat, encoding, missing, missingText, category, timeFeatures, noHeader, comment, skip,
        footer,
    ];

    public void AddTo(Command command) => Array.ForEach(All, command.Add);

    /// <summary>Adds the options; those that are not given are as in training.</summary>
    public void AddAfterTraining(Command command)
    {
        TrainingDefaults.ApplyTo(All);
        AddTo(command);
    }

    /// <summary>True when one of the options was given.</summary>
    public bool IsGiven(ParseResult parsed) => Array.Exists(All, option => GivenOption.Is(parsed, option));

    /// <summary>True when the treatment of missing values was given.</summary>
    public bool IsMissingGiven(ParseResult parsed) => GivenOption.Is(parsed, missing);

    /// <summary>Reads the options.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="saved">The values of options that were not given, such as those of the training. Default: null, all detected.</param>
    public CsvOptions Read(ParseResult parsed, CsvOptions? saved = null)
    {
        var options = saved ?? new CsvOptions();
        Take(missing, () => options with { Missing = PolicyOf(parsed.GetValue(missing)!) });
        Take(noHeader, () => options with { HasHeader = !parsed.GetValue(noHeader) });
        Take(
            timeFeatures,
            () => options with { TimeFeatures = Enum.Parse<TimeFeatures>(parsed.GetValue(timeFeatures)!, ignoreCase: true) });
        Take(category, () => options with { Categories = [.. parsed.GetValue(category) ?? []] });
        Take(missingText, () => options with { MissingTexts = [.. parsed.GetValue(missingText)!] });
        Take(delimiter, () => options with { Delimiter = Character(delimiter) });
        Take(decimalMark, () => options with { DecimalMark = Character(decimalMark) });
        Take(thousands, () => options with { ThousandsSeparator = Character(thousands) });
        Take(dateFormat, () => options with { DateFormats = [.. parsed.GetValue(dateFormat) ?? []] });
        Take(encoding, () => options with { Encoding = parsed.GetValue(encoding) });
        Take(comment, () => options with { CommentPrefix = Character(comment) });
        Take(skip, () => options with { LeadingLines = parsed.GetValue(skip) ?? 0 });
        Take(footer, () => options with { FooterLines = parsed.GetValue(footer) ?? 0 });
        return options;

        void Take(Option option, Func<CsvOptions> change) =>
            options = GivenOption.Is(parsed, option) ? Named(option.Name, change) : options;
        char? Character(Option<string?> option) => CharacterOf(option.Name, parsed.GetValue(option));
    }

    private static MissingValues PolicyOf(string name) => name.ToLowerInvariant() switch
    {
        "refuse" => MissingValues.Refuse,
        "drop" => MissingValues.DropRow,
        "previous" => MissingValues.FillPrevious,
        "mean" => MissingValues.FillMean,
        "mask" => MissingValues.Mask,
        _ => throw new ArgumentException($"--missing must be refuse, drop, previous, mean or mask; it was {ArgumentText.Of(name)}."),
    };

    private static char? CharacterOf(string option, string? text) => text switch
    {
        null => null,
        [var character] => character,
        Tab or @"\t" => '\t',
        "space" => ' ',
        _ => throw new ArgumentException($"{option} must be one character; it was {ArgumentText.Of(text)}."),
    };

    // The library's message starts with the name of its parameter.
    private static CsvOptions Named(string option, Func<CsvOptions> change)
    {
        try
        {
            return change();
        }
        catch (ArgumentException problem) when (problem.ParamName is { Length: > 0 } name
            && problem.Message.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(option + problem.Message[name.Length..], problem);
        }
    }
}
