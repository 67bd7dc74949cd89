using SequenceToy.Series.Runs;

namespace SequenceToy.Series;

/// <content>Backtests.</content>
public sealed partial class SeriesExperiment
{
    /// <summary>Trains and forecasts from several origins in turn (rolling origin), each time with the values up to the origin
    /// only.</summary>
    /// <param name="folds">The number of origins, 1 to 1,000. The last forecast ends with the data; each earlier one ends one horizon
    /// before the next. Default: 5.</param>
    /// <param name="cancellationToken">Ends the backtest between two folds or steps of training.</param>
    /// <returns>The folds and their common scores.</returns>
    /// <remarks>Transforms, scaling, the period and the level are fitted again in each fold; the last values before the origin (the
    /// validation share) choose the epoch and give the intervals. The test share does not apply.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number of folds is out of range.</exception>
    /// <exception cref="ArgumentException">Data and settings do not fit together, or a fold has too few values; checked before any
    /// training.</exception>
    /// <exception cref="OperationCanceledException">The backtest was canceled.</exception>
    /// <example><code>
    /// using SequenceToy.Series;
    /// var backtest = SeriesExperiment.For(SeriesData.Sunspots).WithWindow(22).WithHorizon(11).Backtest(folds: 3);
    /// double error = backtest.Scores.Mase;
    /// </code></example>
    public SeriesBacktest Backtest(int folds = 5, CancellationToken cancellationToken = default) =>
        RollingOrigin.Run(RollingOrigin.Setups(Data, Settings, folds), Configured, cancellationToken);

    /// <summary>Checks data and settings of each fold, as <see cref="Backtest"/> does first.</summary>
    /// <param name="folds">The number of origins, 1 to 1,000. Default: 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of folds is out of range.</exception>
    /// <exception cref="ArgumentException">A fold has too few values; the message names the largest number of folds.</exception>
    public void ValidateBacktest(int folds = 5) => RollingOrigin.Setups(Data, Settings, folds);
}
