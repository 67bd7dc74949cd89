using SequenceToy.Series;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of the settings of a series; null for what a file leaves open.</summary>
internal sealed record SeriesSettingsDocument
{
    public string? TimeColumn { get; init; }
    public string? SeriesColumn { get; init; }
    public string[]? Targets { get; init; }

    /// <summary>The other input columns.</summary>
    public string[]? Columns { get; init; }
    public string[]? KnownFuture { get; init; }
    public int? Window { get; init; }
    public int? Horizon { get; init; }
    public SeriesStrategy? Strategy { get; init; }
    public double? ValidationShare { get; init; }
    public double? TestShare { get; init; }
    public bool? LogTransform { get; init; }
    public bool? Differencing { get; init; }
    public int? SeasonalDifferencing { get; init; }
    public int? Period { get; init; }
    public bool? Centering { get; init; }
    public double[]? Levels { get; init; }
    public int? Seeds { get; init; }

    /// <summary>The number of folds; 0 for none.</summary>
    public int? Backtest { get; init; }
    public UnsortedTimes? Unsorted { get; init; }
    public DuplicateTimes? Duplicates { get; init; }
    public TimeGaps? Gaps { get; init; }

    public static SeriesSettingsDocument Of(SeriesResult result, int folds)
    {
        var (settings, policy) = (result.Settings, result.Data.Source.Policy);
        return new SeriesSettingsDocument
        {
            TimeColumn = result.Data.TimeColumn,
            SeriesColumn = result.Data.SeriesColumn,
            Targets = [.. result.TargetNames],
            Columns = [.. result.Data.Columns.Except([.. result.TargetNames, .. settings.KnownFuture], StringComparer.Ordinal)],
            KnownFuture = [.. settings.KnownFuture],
            Window = settings.Window,
            Horizon = settings.Horizon,
            Strategy = settings.Strategy,
            ValidationShare = settings.ValidationShare,
            TestShare = settings.TestShare,
            LogTransform = settings.LogTransform,
            Differencing = settings.Differencing,
            SeasonalDifferencing = settings.SeasonalDifferencing,
            Period = settings.Period,
            Centering = settings.Centering,
            Levels = [.. settings.Levels],
            Seeds = settings.Seeds,
            Backtest = folds,
            Unsorted = policy.Unsorted,
            Duplicates = policy.Duplicates,
            Gaps = policy.Gaps,
        };
    }

    /// <summary>Returns the treatment of times.</summary>
    public TimePolicy Times() => new()
    {
        Unsorted = Unsorted ?? UnsortedTimes.Refuse,
        Duplicates = Duplicates ?? DuplicateTimes.Refuse,
        Gaps = Gaps ?? TimeGaps.Refuse,
    };
}

/// <summary>The JSON document of all settings of a network on series.</summary>
internal sealed record SeriesRunSettingsDocument(
    SeriesSettingsDocument Series, ReadingDocument Reading, Recipe InputScaler, Recipe TargetScaler, Dictionary<string, object?> Recurrent,
    TrainingDocument Training, Engine Engine, ComputeDevice Device, int Seed)
{
    public static SeriesRunSettingsDocument Of(SeriesResult result, int folds)
    {
        var network = SettingsDocument.Of(result.Network.Settings);
        return new SeriesRunSettingsDocument(
            SeriesSettingsDocument.Of(result, folds), ReadingDocument.Of(result.Data.Source.Options), network.InputScaler,
            network.TargetScaler, network.Recurrent, network.Training, network.Engine, network.Device, network.Seed);
    }
}
