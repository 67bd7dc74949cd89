namespace SequenceToy.Series;

/// <summary>Forecasts from several origins, each by a network trained only on what was known there.</summary>
/// <param name="Folds">The folds, the earliest first.</param>
/// <param name="Scores">The scores over all folds, series, targets and steps. The MASE has the scale of each fold's training
/// part.</param>
/// <param name="Baselines">The baselines on the same folds; the linear regression only if all folds have it.</param>
public sealed record SeriesBacktest(ValueList<BacktestFold> Folds, SeriesScores Scores, ValueList<SeriesBaseline> Baselines)
{
    /// <summary>Returns the scores, the baselines and the folds, one line each.</summary>
    public override string ToString() => string.Join(
        '\n',
        [
            $"Backtest of {NumberFormat.Count(Folds.Count, "fold")}: {Scores}",
            .. Baselines.Select(baseline => $"{baseline}"),
            .. Folds.Select(fold => $"{fold}"),
        ]);
}

/// <summary>One fold of a backtest.</summary>
/// <param name="Origin">The last known time.</param>
/// <param name="Settings">The settings, with what the training part of the fold decided.</param>
/// <param name="Forecast">The forecast with intervals from the fold's validation part.</param>
/// <param name="Actual">The actual values, in the order of the forecast's values.</param>
/// <param name="Scores">The network's scores.</param>
/// <param name="Baselines">The scores of the baselines, in the order of <see cref="SeriesBacktest.Baselines"/>.</param>
public sealed record BacktestFold(
    SeriesTime Origin, SeriesSettings Settings, SeriesForecast Forecast, ValueList<double> Actual, SeriesScores Scores,
    ValueList<SeriesScores> Baselines)
{
    /// <summary>Returns the origin and the scores.</summary>
    public override string ToString() => $"from {Origin}: {Scores}";
}
