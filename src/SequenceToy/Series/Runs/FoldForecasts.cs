using SequenceToy.Series.Scoring;

namespace SequenceToy.Series.Runs;

/// <summary>The forecasts of one fold of a backtest.</summary>
/// <param name="Setup">Data and settings.</param>
/// <param name="Network">The network's forecasts.</param>
/// <param name="Baselines">The forecasts of the baselines.</param>
/// <param name="Forecast">The network's forecast with intervals.</param>
internal sealed record FoldForecasts(SeriesSetup Setup, Forecasts Network, List<Forecasts> Baselines, SeriesForecast Forecast)
{
    public bool Has(string name) => Baselines.Exists(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    public Forecasts Named(string name) => Baselines.Find(one => string.Equals(one.Name, name, StringComparison.Ordinal))!;

    /// <param name="baselines">The names of the baselines that all folds have.</param>
    public BacktestFold Made(IEnumerable<string> baselines)
    {
        var first = Network.Truth.Origins[0];
        return new BacktestFold(
            Setup.Data.All[first.Series].Times[first.Index],
            Setup.Settings,
            Forecast,
            [.. Network.Truth.Actual.SelectMany(targets => targets).SelectMany(steps => steps)],
            Network.Score(.., ..),
            [.. baselines.Select(name => Named(name).Score(.., ..))]);
    }
}
