using SequenceToy.Console.Json;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Takes the settings of a series from a configuration file; options on the command line win.</summary>
internal static class SeriesConfig
{
    /// <summary>Returns a request with the settings of a file where the command line leaves them open.</summary>
    /// <param name="given">The command line.</param>
    /// <param name="file">The settings of the file.</param>
    public static FitRequest Under(this FitRequest given, SeriesSettingsDocument file)
    {
        var targets = given.Targets.Count > 0 ? given.Targets : file.Targets ?? [];
        var known = given.KnownFuture.Count > 0 ? given.KnownFuture : file.KnownFuture ?? [];
        string[] taken = [.. given.Targets, .. given.KnownFuture];
        return given with
        {
            HasSeriesConfig = true,
            Targets = targets,
            KnownFuture = known,
            Columns = given.Columns.Count > 0 ? given.Columns
                : [.. (file.Columns ?? []).Where(name => !taken.Contains(name, StringComparer.Ordinal))],
            Time = given.Time ?? file.TimeColumn,
            Series = given.Series ?? file.SeriesColumn,
            Window = given.Window ?? file.Window,
            Horizon = given.Horizon ?? file.Horizon,
            Recursive = given.Recursive ?? (file.Strategy is { } strategy ? strategy == SeriesStrategy.Recursive : null),
            ValidationSplit = given.ValidationSplit ?? file.ValidationShare,
            TestSplit = given.TestSplit ?? file.TestShare,
            LogTransform = given.LogTransform ?? file.LogTransform,
            Difference = given.Difference ?? file.Differencing,
            SeasonalDifference = given.SeasonalDifference ?? file.SeasonalDifferencing,
            Period = given.Period ?? file.Period,
            Center = given.Center ?? file.Centering,
            Levels = file.Levels,
            Seeds = given.Seeds ?? file.Seeds,
            Backtest = given.Backtest ?? file.Backtest,
        };
    }
}
