using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>What to train on your own data, from the command line.</summary>
internal sealed record FitRequest
{
    public const string SamplePrefix = "sample:";

    public required string File { get; init; }
    public required CsvOptions Reading { get; init; }
    public required NetworkRequest Network { get; init; }
    public required TrainingRequest Training { get; init; }
    public IReadOnlyList<string> Targets { get; init; } = [];
    public IReadOnlyList<string> Columns { get; init; } = [];
    public ConfigSettings? Config { get; init; }
    public double? ValidationSplit { get; init; }

    // Series.
    public string? Time { get; init; }
    public string? Series { get; init; }
    public IReadOnlyList<string> KnownFuture { get; init; } = [];
    public string? Future { get; init; }
    public int? Window { get; init; }
    public int? Horizon { get; init; }
    public bool? Recursive { get; init; }
    public double? TestSplit { get; init; }
    public bool? LogTransform { get; init; }
    public bool? Difference { get; init; }
    public bool? Center { get; init; }
    public IReadOnlyList<double>? Levels { get; init; }
    public TimePolicy Times { get; init; } = new();
    public int? SeasonalDifference { get; init; }
    public int? Period { get; init; }
    public int? Backtest { get; init; }
    public int? Seeds { get; init; }
    public bool HasSeriesConfig { get; init; }

    // Tables of samples.
    public string? SequenceColumn { get; init; }
    public string? StepColumn { get; init; }
    public int? Features { get; init; }
    public bool? EveryStep { get; init; }
    public bool? BalancedClasses { get; init; }
    public bool? Stratified { get; init; }

    public string? ConfigPath { get; init; }
    public string? Save { get; init; }
    public string? Report { get; init; }
    public string? Plot { get; init; }
    public string? Json { get; init; }
    public bool Quiet { get; init; }
    public bool FailIfNotLearned { get; init; }

    public bool IsSample => File.StartsWith(SamplePrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a series; a table of samples otherwise.</summary>
    public bool IsSeries => IsSample || OptionsOfSeries.Any();

    /// <summary>The option, or the file, that makes the data a series.</summary>
    public string WhySeries => OptionsOfSeries.FirstOrDefault() ?? File;

    private IEnumerable<string> OptionsOfSeries => Given(
        ("--time", Time is not null), ("--series", Series is not null), ("--known", KnownFuture.Count > 0),
        ("--future", Future is not null),
        ("--window", Window is not null), ("--horizon", Horizon is not null), ("--recursive", Recursive is not null),
        ("--test-split", TestSplit is not null),
        ("--log-transform", LogTransform is not null), ("--difference", Difference is not null), ("--center", Center is not null),
        ("--unsorted", Times.Unsorted != UnsortedTimes.Refuse), ("--duplicates", Times.Duplicates != DuplicateTimes.Refuse),
        ("--gaps", Times.Gaps != TimeGaps.Refuse), ("--seasonal-difference", SeasonalDifference is not null),
        ("--period", Period is not null), ("--backtest", Backtest is not null), ("--seeds", Seeds is not null),
        (ConfigFile.Name, HasSeriesConfig));

    private IEnumerable<string> OptionsOfTables => Given(
        ("--sequence-column", SequenceColumn is not null), ("--step-column", StepColumn is not null), ("--features", Features is not null),
        ("--every-step", EveryStep == true), ("--class-weights", BalancedClasses == true), ("--split", Stratified == true));

    // An embedded series has its columns and times.
    private IEnumerable<string> OptionsOfFiles => Given(
        ("--time", Time is not null), ("--series", Series is not null), ("--known", KnownFuture.Count > 0),
        ("--columns", Columns.Count > 0),
        ("options that say how a CSV file is read", Reading != new CsvOptions() || Times != new TimePolicy()));

    /// <summary>Refuses options that do not belong together and files that cannot be written, before any work.</summary>
    public void Check()
    {
        if (IsSeries && OptionsOfTables.FirstOrDefault() is { } other)
        {
            throw new ArgumentException(
                $"{other} is for tables of samples; {WhySeries} makes this a series.");
        }

        if (!IsSample && Targets.Count == 0)
        {
            throw new ArgumentException("--target must name at least one column; see what the file has with: sequencetoy inspect FILE");
        }

        if (IsSample && OptionsOfFiles.FirstOrDefault() is { } ofFiles)
        {
            throw new ArgumentException($"{ofFiles} must not be given with {ArgumentText.Of(File)}, which is built in.");
        }

        GivenColumns.CheckDifferent(this);
        if (Plot is not null && KnownFuture.Count > 0 && Future is null)
        {
            throw new ArgumentException("--plot draws the forecast, which needs the later values of the --known columns: --future FILE.");
        }

        if (Future is not null && KnownFuture.Count == 0)
        {
            throw new ArgumentException("--future needs columns of --known; there were none.");
        }

        JsonFile.CheckWritable(Json);
        OutputFile.CheckWritable("--save", Save);
        OutputFile.CheckWritable("--report", Report);
        RequestedFile.CheckPlot(Plot);
        OutputFile.CheckDifferent(
            ("file", IsSample ? null : File), ("--config", ConfigPath), ("--future", Future), ("--save", Save),
            ("--report", Report), ("--plot", Plot),
            ("--json", JsonFile.IsOutput(Json) ? null : Json));
    }

    /// <summary>Applies the settings of the network and of training.</summary>
    public SequenceExperiment Apply(SequenceExperiment experiment) =>
        Training.Apply(Network.Apply(Config?.ApplyToOwnData(experiment, IsSeries) ?? experiment));

    /// <summary>Returns an embedded series by its name.</summary>
    public SeriesData Sample() => File[SamplePrefix.Length..].ToLowerInvariant() switch
    {
        "sunspots" => SeriesData.Sunspots,
        "nile" => SeriesData.Nile,
        _ => throw new ArgumentException($"file must be a CSV file, sample:sunspots or sample:nile; it was {ArgumentText.Of(File)}."),
    };

    private static IEnumerable<string> Given(params (string Option, bool IsGiven)[] options) =>
        options.Where(option => option.IsGiven).Select(option => option.Option);
}
