using System.CommandLine;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>The options for times of series that are unsorted, equal or irregular.</summary>
internal sealed class TimeArguments
{
    private const string OfSeries = "Series: ";

    private readonly Option<string> unsorted = ChoiceOption.Create(
        "--unsorted", OfSeries + "rows that are not in order of time.", "refuse", "sort");
    private readonly Option<string> duplicates = ChoiceOption.Create(
        "--duplicates", OfSeries + "rows with the same time: which one, or their mean.", "refuse", "first", "last", "mean");
    private readonly Option<string> gaps = ChoiceOption.Create(
        "--gaps", OfSeries + "missing rows and values: previous fills them; ignore takes rows as one step apart.", "refuse", "previous",
        "ignore");

    public void AddTo(Command command) => Array.ForEach<Option>([unsorted, duplicates, gaps], command.Add);

    public TimePolicy Read(ParseResult parsed) => new()
    {
        Unsorted = Is(parsed, unsorted, "sort") ? UnsortedTimes.Sort : UnsortedTimes.Refuse,
        Duplicates = Enum.Parse<DuplicateTimes>(parsed.GetValue(duplicates)!, ignoreCase: true),
        Gaps = Is(parsed, gaps, "previous") ? TimeGaps.FillPrevious : Is(parsed, gaps, "ignore") ? TimeGaps.Ignore : TimeGaps.Refuse,
    };

    private static bool Is(ParseResult parsed, Option<string> option, string value) =>
        string.Equals(parsed.GetValue(option), value, StringComparison.OrdinalIgnoreCase);
}
