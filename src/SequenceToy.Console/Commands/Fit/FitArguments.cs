using System.CommandLine;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>The arguments of <c>fit</c>.</summary>
internal sealed class FitArguments
{
    private const string OfSeries = "Series: ";
    private const string OfTables = "Tables of samples: ";
    private const string Recommended = " [default: chosen by fit; --json states it]";

    private readonly Argument<string> file =
        new("file") { Description = "CSV file with your data, or a built-in series: sample:sunspots, sample:nile." };
    private readonly Option<string[]> target =
        Names("--target", "Column to predict; repeatable. Required, except for a built-in series.");
    private readonly Option<string[]> columns = Names(
        "--columns",
        "Input columns; of a series, in addition to the target; repeatable. [default: all but the target for a table, none for a series]");
    private readonly Option<double?> validationSplit =
        NumberOption.Real(
            "--validation-split",
            "Share of samples for validation (0 to below 1; of a series, above 0). [default: tables 0.2, series 0.15]", 0.2);

    private readonly Option<string?> time = new("--time") { Description = OfSeries + "column of times, dates or numbers. [default: none]" };
    private readonly Option<string?> series =
        new("--series") { Description = OfSeries + "column that names the series of a row. [default: none]" };
    private readonly Option<string[]> known = Names(
        "--known", OfSeries + "column whose future values are known, such as holidays; repeatable.");
    private readonly Option<string?> future = FitCommands.FutureOption();
    private readonly Option<int?> window = NumberOption.Whole(
        "--window", OfSeries + "steps that a forecast reads (1 to 100,000). [default: two periods, or 24; less for short series]", 24);
    private readonly Option<int?> horizon = NumberOption.Whole("--horizon", OfSeries + "steps to forecast (1 to 10,000). [default: 1]", 12);
    private readonly Option<bool> recursive =
        new("--recursive") { Description = OfSeries + "forecasts step by step from its own forecasts. [default: all steps at once]" };
    private readonly Option<double?> testSplit =
        NumberOption.Real(
            "--test-split", OfSeries + "share at the end that is held out for the scores (above 0, below 1). [default: 0.15]", 0.2);
    private readonly Option<bool> log = new("--log-transform") { Description = OfSeries + "takes logarithms first." };
    private readonly Option<bool> difference =
        new("--difference") { Description = OfSeries + "forecasts changes, for series with a trend." };
    private readonly Option<bool> center =
        new("--center")
        {
            Description = OfSeries
                + "subtracts the mean of each window. [default: on if the mean of the series changes; --center false turns it off]",
        };
    private readonly Option<int?> seasonal =
        NumberOption.Whole("--seasonal-difference", OfSeries + "forecasts changes over this number of steps (2 to 10,000).", 12);
    private readonly Option<int?> period =
        NumberOption.Whole("--period", OfSeries + "steps of a season (2 to 10,000). [default: detected]", 12);
    private readonly Option<int?> backtest =
        NumberOption.Whole(
            "--backtest", OfSeries + "also trains and forecasts from this number of earlier points in time (0 to 1,000). [default: 0]", 5);
    private readonly Option<int?> seeds = NumberOption.Whole("--seeds", OfSeries + "networks to average (1 to 100). [default: 1]", 3);

    private readonly Option<string?> sequenceColumn =
        new("--sequence-column") { Description = OfTables + "column that names the sequence of a row. [default: a row is a sequence]" };
    private readonly Option<string?> stepColumn =
        new("--step-column")
        {
            Description = OfTables + "column with the step number of each row; checked, not used as an input.",
        };
    private readonly Option<int?> features =
        NumberOption.Whole("--features", OfTables + "columns per step where a row is a sequence (1 or more). [default: 1]", 2);
    private readonly Option<string> classWeights = ChoiceOption.Create(
        "--class-weights", OfTables + "weights of classes in the loss; balanced makes all classes count equally in total.",
        "none", "balanced");
    private readonly Option<string> split = ChoiceOption.Create(
        "--split", OfTables + "how validation samples are drawn; stratified keeps the share of each class.", "shuffled", "stratified");
    private readonly Option<bool> everyStep =
        new("--every-step") { Description = OfTables + "each row has a target. [default: the last row of a sequence has it]" };

    private readonly TimeArguments times = new();
    private readonly ReadingArguments reading = new(areForSeries: true);
    private readonly NetworkArguments network = new(Recommended);
    private readonly TrainingArguments training = new(Recommended);
    private readonly Option<string?> config = ConfigFile.Option();
    private readonly Option<string?> save =
        new("--save")
        {
            Description = "Writes the trained network to this file: for forecast (series), or predict, export and report (tables).",
        };
    private readonly Option<string?> report = new("--report") { Description = RunOptions.ReportDescription };
    private readonly Option<string?> plot =
        new("--plot")
        {
            Description = "Writes a picture to this file, .png or .svg: the forecast of a series, or the loss curves of a table.",
        };
    private readonly Option<string?> json = new("--json") { Description = RunOptions.JsonDescription };
    private readonly Option<bool> quiet = new("--quiet") { Description = RunOptions.QuietDescription };
    private readonly Option<bool> failing = LearnedOption.Create();

    public void AddTo(Command command)
    {
        command.Add(file);
        Array.ForEach<Option>(
            [
                target, columns, validationSplit, time, series, known, future, window, horizon, recursive, testSplit, log, difference,
                center, seasonal, period, backtest, seeds, sequenceColumn, stepColumn, features, everyStep, classWeights, split,
            ],
            command.Add);
        times.AddTo(command);
        reading.AddTo(command);
        Array.ForEach<Option>([network.Network, .. network.All], command.Add);
        training.AddTo(command, areOfTask: false);
        Array.ForEach<Option>([config, save, report, plot, json, quiet, failing], command.Add);
    }

    public FitRequest Read(ParseResult parsed)
    {
        if (ConfigFile.Read(parsed.GetValue(config)) is not { } file)
        {
            return Given(parsed, new CsvOptions(), new TimePolicy());
        }

        // Defaults of the command line give way to the file.
        var ofSeries = file.Series();
        var request = Given(parsed, file.Reading() ?? new CsvOptions(), Times(parsed, ofSeries?.Times() ?? new TimePolicy()));
        request = request with { Config = file, Network = network.WithoutDefaults(parsed, request.Network) };
        var ofTable = file.Table();
        return ofTable is not null && ofSeries is not null
            ? throw new ArgumentException($"{ConfigFile.Name}: table and series must not both be given; leave one out.")
            : ofTable is not null ? request.Under(ofTable)
            : ofSeries is not null ? request.Under(ofSeries)
            : request;
    }

    // For series, --missing is another name of --gaps.
    private TimePolicy Times(ParseResult parsed, TimePolicy saved) =>
        reading.IsMissingGiven(parsed) && saved.Gaps == TimeGaps.FillPrevious ? saved with { Gaps = TimeGaps.Refuse } : saved;

    private FitRequest Given(ParseResult parsed, CsvOptions savedReading, TimePolicy savedTimes) => new()
    {
        File = parsed.GetValue(file)!,
        Targets = parsed.GetValue(target) ?? [],
        Columns = parsed.GetValue(columns) ?? [],
        ValidationSplit = parsed.GetValue(validationSplit),
        Time = parsed.GetValue(time),
        Series = parsed.GetValue(series),
        KnownFuture = parsed.GetValue(known) ?? [],
        Future = parsed.GetValue(future),
        Window = parsed.GetValue(window),
        Horizon = parsed.GetValue(horizon),
        Recursive = Flag(parsed, recursive),
        TestSplit = parsed.GetValue(testSplit),
        LogTransform = Flag(parsed, log),
        Difference = Flag(parsed, difference),
        Center = Flag(parsed, center),
        Times = times.Read(parsed, savedTimes),
        SeasonalDifference = parsed.GetValue(seasonal),
        Period = parsed.GetValue(period),
        Backtest = parsed.GetValue(backtest),
        Seeds = parsed.GetValue(seeds),
        SequenceColumn = parsed.GetValue(sequenceColumn),
        StepColumn = parsed.GetValue(stepColumn),
        Features = parsed.GetValue(features),
        EveryStep = Flag(parsed, everyStep),
        BalancedClasses = Choice(parsed, classWeights, "balanced"),
        Stratified = Choice(parsed, split, "stratified"),
        Reading = reading.Read(parsed, savedReading),
        Network = network.Read(parsed, hasNetwork: true),
        Training = training.Read(parsed),
        ConfigPath = parsed.GetValue(config),
        Save = parsed.GetValue(save),
        Report = parsed.GetValue(report),
        Plot = parsed.GetValue(plot),
        Json = parsed.GetValue(json),
        Quiet = parsed.GetValue(quiet),
        FailIfNotLearned = parsed.GetValue(failing),
    };

    // Null when it was not given.
    private static bool? Flag(ParseResult parsed, Option<bool> option) =>
        GivenOption.Is(parsed, option) ? parsed.GetValue(option) : null;

    // Null when it was not given.
    private static bool? Choice(ParseResult parsed, Option<string> option, string chosen) =>
        GivenOption.Is(parsed, option) ? string.Equals(parsed.GetValue(option), chosen, StringComparison.OrdinalIgnoreCase) : null;

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
