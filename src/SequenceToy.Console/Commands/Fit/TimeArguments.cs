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
        "--duplicates", OfSeries + "which of several rows with the same time to keep, or their mean.", "refuse", "first", "last", "mean");
    private readonly Option<string> gaps = ChoiceOption.Create(
        "--gaps", OfSeries + "missing rows and values: previous fills them; ignore treats rows as one step apart.", "refuse", "previous",
        "ignore");

    private Option[] All => [unsorted, duplicates, gaps];

    public void AddTo(Command command) => Array.ForEach(All, command.Add);

    /// <summary>Adds the options; those that are not given are as in training.</summary>
    public void AddAfterTraining(Command command)
    {
        TrainingDefaults.ApplyTo(All);
        AddTo(command);
    }

    /// <summary>True when one of the options was given.</summary>
    public bool IsGiven(ParseResult parsed) => Array.Exists(All, option => GivenOption.Is(parsed, option));

    /// <summary>Reads the options.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="saved">The values of options that were not given, such as those of the training. Default: null, all refused.</param>
    public TimePolicy Read(ParseResult parsed, TimePolicy? saved = null)
    {
        var policy = saved ?? new TimePolicy();
        return new TimePolicy
        {
            Unsorted = !GivenOption.Is(parsed, unsorted) ? policy.Unsorted
                : Is(parsed, unsorted, "sort") ? UnsortedTimes.Sort : UnsortedTimes.Refuse,
            Duplicates = !GivenOption.Is(parsed, duplicates) ? policy.Duplicates
                : Enum.Parse<DuplicateTimes>(parsed.GetValue(duplicates)!, ignoreCase: true),
            Gaps = !GivenOption.Is(parsed, gaps) ? policy.Gaps
                : Is(parsed, gaps, "previous") ? TimeGaps.FillPrevious : Is(parsed, gaps, "ignore") ? TimeGaps.Ignore : TimeGaps.Refuse,
        };
    }

    private static bool Is(ParseResult parsed, Option<string> option, string value) =>
        string.Equals(parsed.GetValue(option), value, StringComparison.OrdinalIgnoreCase);
}
