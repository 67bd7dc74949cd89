using SequenceToy.Diagnosis;
using SequenceToy.Series;
using SequenceToy.Training;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a network fitted to series.</summary>
internal sealed record SeriesFitDocument
{
    public int SchemaVersion { get; } = 1;
    public required string Data { get; init; }
    public required int? Window { get; init; }
    public required int Horizon { get; init; }
    public required SeriesStrategy Strategy { get; init; }
    public required int? Period { get; init; }
    public required bool PeriodFound { get; init; }
    public required SeriesRunSettingsDocument Settings { get; init; }
    public required IEnumerable<EpochRecord> History { get; init; }
    public required SeriesScores Scores { get; init; }
    public required IEnumerable<SeriesBaseline> Baselines { get; init; }
    public required IEnumerable<TargetScoresDocument> ScoresByTarget { get; init; }
    public required IEnumerable<StepErrorDocument> ErrorByHorizon { get; init; }
    public required IEnumerable<IntervalCoverage> Coverage { get; init; }
    public required IEnumerable<FoldDocument>? Backtest { get; init; }
    public required IEnumerable<ForecastDocument>? Forecast { get; init; }
    public required IEnumerable<string>? ForecastNotes { get; init; }
    public required Verdict Verdict { get; init; }
    public required string Summary { get; init; }
    public required IEnumerable<string> Evidence { get; init; }
    public required IEnumerable<string> Findings { get; init; }
    public required IEnumerable<SuggestionDocument> Suggestions { get; init; }
    public required RunEnvironment Environment { get; init; }

    public static SeriesFitDocument Of(
        string data, SeriesResult result, int folds, SeriesBacktest? backtest, SeriesForecast? forecast) => new()
        {
            Data = data,
            Window = result.Settings.Window,
            Horizon = result.Settings.Horizon,
            Strategy = result.Settings.Strategy,
            Period = result.Settings.Period,
            PeriodFound = result.IsPeriodFound,
            Settings = SeriesRunSettingsDocument.Of(result, folds),
            History = result.Network.History,
            Scores = result.Scores,
            Baselines = result.Baselines,
            ScoresByTarget = result.TargetNames.Select(target => TargetScoresDocument.Of(target, result)),
            ErrorByHorizon = result.ErrorByHorizon.Select(error => new StepErrorDocument(error.Step, error.Scores)),
            Coverage = result.Coverage,
            Backtest = backtest?.Folds.Select(fold => new FoldDocument(fold.Origin.ToString(), fold.Scores, fold.Actual)),
            Forecast = forecast?.Values.Select(ForecastDocument.Of),
            ForecastNotes = forecast?.Notes,
            Verdict = result.Diagnosis.Verdict,
            Summary = result.Diagnosis.Summary,
            Evidence = result.Diagnosis.Evidence.Select(evidence => evidence.Sentence),
            Findings = result.Diagnosis.Findings.Select(finding => finding.ToString()),
            Suggestions = result.Diagnosis.Suggestions.Select(SuggestionDocument.Of),
            Environment = result.Network.Environment,
        };
}

/// <summary>The JSON document of the scores at one step of the horizon.</summary>
internal sealed record StepErrorDocument(int Step, SeriesScores Scores);

/// <summary>The JSON document of the scores of one target.</summary>
internal sealed record TargetScoresDocument(string Column, SeriesScores Scores, IEnumerable<BaselineScoresDocument> Baselines)
{
    public static TargetScoresDocument Of(string column, SeriesResult result) => new(
        column, result.ScoresOf(column),
        result.Baselines.Zip(result.BaselineScoresOf(column), (baseline, scores) => new BaselineScoresDocument(baseline.Name, scores)));
}

/// <summary>The JSON document of the scores of a baseline.</summary>
internal sealed record BaselineScoresDocument(string Name, SeriesScores Scores);

/// <summary>The JSON document of a fold of a backtest.</summary>
internal sealed record FoldDocument(string Origin, SeriesScores Scores, IEnumerable<double> Actual);

/// <summary>The JSON document of a forecast value.</summary>
internal sealed record ForecastDocument(
    string Series, string Column, int Step, string Time, double Value, IEnumerable<ForecastInterval> Intervals)
{
    public static ForecastDocument Of(ForecastValue value) =>
        new(value.Series, value.Column, value.Step, value.Time.ToString(), value.Value, value.Intervals);
}
