namespace SequenceToy.Series;

/// <content>Windows, parts, transforms and columns.</content>
public sealed partial class SeriesExperiment
{
    /// <summary>Sets the number of values that a forecast is made from.</summary>
    /// <param name="steps">The number of steps, 1 to 100,000. Default of an experiment: two periods, or 24 without a period; less for short
    /// series.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public SeriesExperiment WithWindow(int steps) =>
        With(Settings with { Window = Require.Between(steps, 1, SeriesSettings.MaxSteps, name: "window") });

    /// <summary>Sets the number of steps to forecast.</summary>
    /// <param name="steps">The number of steps, 1 to 10,000. Default of an experiment: 1.</param>
    /// <param name="strategy">The way to forecast several steps. Default: direct.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public SeriesExperiment WithHorizon(int steps, SeriesStrategy strategy = SeriesStrategy.Direct) =>
        With(Settings with { Horizon = steps, Strategy = strategy });

    /// <summary>Sets the shares of the times for validation and test, in order of time: training, validation, test.</summary>
    /// <param name="validation">The share for validation, above 0. Default of an experiment: 0.15.</param>
    /// <param name="test">The share for the test, above 0; with <paramref name="validation"/> below 1. Default of an experiment:
    /// 0.15.</param>
    /// <remarks>Several series are divided at the same times. A sample belongs to the part that holds all its targets; its inputs may reach
    /// back into earlier parts. Samples whose targets lie in two parts are not used.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of range, or nothing is left for training.</exception>
    public SeriesExperiment SplitByTime(double validation, double test) => validation + test >= 1
        ? throw new ArgumentOutOfRangeException(
            nameof(test),
            FormattableString.Invariant($"validation + test must be below 1; they were {validation} and {test}."))
        : With(Settings with { ValidationShare = validation, TestShare = test });

    /// <summary>Forecasts differences of consecutive values, for series with a trend.</summary>
    /// <param name="difference">True for differences. Default: true.</param>
    public SeriesExperiment WithDifferencing(bool difference = true) => With(Settings with { Differencing = difference });

    /// <summary>Forecasts differences from the value one period before.</summary>
    /// <param name="period">The steps per period, 2 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public SeriesExperiment WithSeasonalDifferencing(int period) => With(Settings with { SeasonalDifferencing = period });

    /// <summary>Forecasts logarithms, for series whose changes grow with their level; all targets must be above 0.</summary>
    /// <param name="log">True for logarithms. Default: true.</param>
    public SeriesExperiment WithLogTransform(bool log = true) => With(Settings with { LogTransform = log });

    /// <summary>Sets the period, for the seasonal naive forecast and the MASE.</summary>
    /// <param name="period">The steps per period, 2 to 10,000. Default of an experiment: that of seasonal differencing, otherwise found in
    /// the training part if it is clear.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public SeriesExperiment WithPeriod(int period) => With(Settings with { Period = period });

    /// <summary>Subtracts the mean of each window from its inputs and targets, or not.</summary>
    /// <param name="center">True for series whose level moves. Default: true. Default of an experiment: decided by the training
    /// part.</param>
    public SeriesExperiment WithCentering(bool center = true) => With(Settings with { Centering = center });

    /// <summary>Sets the columns to forecast; past values of all columns are inputs.</summary>
    /// <param name="columns">The names, at least one. Default of an experiment: all columns that are not in
    /// <see cref="WithKnownFuture"/>.</param>
    /// <exception cref="ArgumentException">There is no column, or one does not exist or is named twice.</exception>
    public SeriesExperiment WithTargets(params ReadOnlySpan<string> columns) => columns.Length > 0
        ? With(Settings with { Targets = Columns(columns) })
        : throw new ArgumentException("columns must name at least one column; there was none.", nameof(columns));

    /// <summary>Sets the columns whose later values are known when a forecast is made, such as holidays or prices.</summary>
    /// <param name="columns">The names. Each step of a window has their values at the next steps as inputs: of the whole horizon, or of one
    /// step with <see cref="SeriesStrategy.Recursive"/>.</param>
    /// <exception cref="ArgumentException">A column does not exist or is named twice.</exception>
    public SeriesExperiment WithKnownFuture(params ReadOnlySpan<string> columns) => With(Settings with { KnownFuture = Columns(columns) });

    /// <summary>Sets the probabilities of the prediction intervals.</summary>
    /// <param name="levels">The probabilities, ascending, each above 0 and at most 0.999. Default of an experiment: 0.8 and 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probabilities do not ascend or are out of range.</exception>
    public SeriesExperiment WithIntervals(params ReadOnlySpan<double> levels) => With(Settings with { Levels = ValueList.Create(levels) });

    /// <summary>Trains several networks that differ in the seed, and averages their forecasts.</summary>
    /// <param name="count">The number of networks, 1 to 100. Default of an experiment: 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public SeriesExperiment WithSeeds(int count) => With(Settings with { Seeds = count });

    private ValueList<string> Columns(ReadOnlySpan<string> names)
    {
        var all = ValueList.Create(names);
        foreach (var name in all)
        {
            SeriesData.IndexOf(Data.Columns, name, "columns");
        }

        return all.Distinct(StringComparer.Ordinal).Count() == all.Count ? all
            : throw new ArgumentException($"columns must be unique; they were {PrintableText.Of(string.Join(", ", all), 200)}.", "columns");
    }
}
