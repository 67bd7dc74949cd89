using SequenceToy.Series.Runs;
using SequenceToy.Series.Scoring;

namespace SequenceToy.Series;

/// <summary>The result of a series experiment: forecasts, their scores in original units next to simple forecasts, and the trained network.
/// Dispose it after use.</summary>
/// <remarks>The network was trained on the training part. Its epoch was chosen on the validation part. All scores are of the test part,
/// from every origin whose whole horizon lies in it. Values that a <see cref="TimePolicy"/> filled are not scored.</remarks>
public sealed partial class SeriesResult : IDisposable
{
    private readonly SeriesSetup setup;
    private readonly HeldOut validation;
    private readonly HeldOut test;
    private readonly Forecasts[] baselines;

    internal SeriesResult(SeriesSetup setup, ValueList<ExperimentResult> runs)
    {
        this.setup = setup;
        Runs = runs;
        var models = runs.Select(run => run.Model).ToArray();
        validation = new HeldOut(setup, SeriesPart.Validation, models);
        test = new HeldOut(setup, SeriesPart.Test, models);
        baselines = [.. test.Baselines()];
        var (settings, plan) = (setup.Settings, setup.Plan);
        Scores = test.Network.Score(.., ..);
        Baselines = [.. baselines.Select(baseline => Comparison.Of(test.Network, baseline, settings.Horizon))];
        ErrorByHorizon =
        [
            .. Enumerable.Range(0, settings.Horizon).Select(step => new HorizonError(
                step + 1, test.Network.Score(step..(step + 1), ..),
                [.. baselines.Select(baseline => baseline.Score(step..(step + 1), ..))])),
        ];
        diagnosis = new Lazy<SeriesDiagnosis>(Diagnose);
        Coverage = CoverageMeasurement.Of(setup, IntervalWidths.Of(validation.ScaledResiduals()), test);
        Forecaster = new SeriesForecaster(new ForecasterParts(
            SeriesData.FromSeries(
                [.. setup.Data.All.Where(series => series.Length >= plan.Needed).Select(series => series.Last(plan.Needed))])
                .ReadFrom(setup.Data.Source),
            settings,
            plan,
            IntervalWidths.Of(validation.ScaledResiduals().And(test.ScaledResiduals())),
            [.. test.LevelScales.Where((_, index) => setup.Data.All[index].Length >= plan.Needed)],
            [.. models])
        {
            Ranges = [.. setup.Data.All.Where(series => series.Length >= plan.Needed).Select(ColumnRange.Of)],
        });
    }

    /// <summary>The series that the experiment was run on.</summary>
    public SeriesData Data => setup.Data;

    /// <summary>The settings, with window, period and centering as decided by the training part.</summary>
    public SeriesSettings Settings => setup.Settings;

    /// <summary>The names of the columns that are forecast.</summary>
    public ValueList<string> TargetNames => [.. setup.Plan.Targets.Select(column => Data.Columns[column])];

    /// <summary>The names of series that are too short for a window, for which <see cref="Forecast"/> gives no values.</summary>
    public ValueList<string> SeriesWithoutForecast =>
        [.. Data.All.Where(series => series.Length < setup.Plan.Needed).Select(series => series.Name)];

    /// <summary>True when the period was found in the training part; false when it was given or there is none.</summary>
    public bool IsPeriodFound => setup.IsPeriodFound;

    /// <summary>The result of each network, one per seed: history, diagnosis and inspection on windows of transformed values.</summary>
    public ValueList<ExperimentResult> Runs { get; }

    /// <summary>The result of the first network.</summary>
    public ExperimentResult Network => Runs[0];

    /// <summary>The scores of the forecasts on the test part, over all steps of the horizon.</summary>
    public SeriesScores Scores { get; }

    /// <summary>The baselines on the same origins: last value, seasonal naive (with a period), drift, mean, and linear regression if it can
    /// be fitted.</summary>
    public ValueList<SeriesBaseline> Baselines { get; }

    /// <summary>The baseline with the smallest RMSE. With several series or columns, errors are divided by the scale of the MASE
    /// first.</summary>
    public SeriesBaseline StrongestBaseline => Baselines.MinBy(one => one.Skill)!;

    /// <summary>The number of distinct times of the forecast origins in the test part.</summary>
    /// <remarks>The p-value and the interval of a skill need at least twice as many origins as the horizon has steps, and at least
    /// two.</remarks>
    public int TestOrigins => test.Truth.ByTime.Length;

    /// <summary>True for one series with one target, whose errors have one unit. Otherwise errors are compared in units of the MASE's
    /// scale.</summary>
    public bool HasOneUnit => Data.All.Count * setup.Plan.Targets.Count == 1;

    /// <summary>The scores at each step ahead, from 1 to the horizon.</summary>
    public ValueList<HorizonError> ErrorByHorizon { get; }

    /// <summary>The share of test values within the intervals made from the validation part, one entry per level.</summary>
    public ValueList<IntervalCoverage> Coverage { get; }

    /// <summary>The forecaster for times beyond the data; it lives as long as this result.</summary>
    public SeriesForecaster Forecaster { get; }

    /// <summary>Forecasts the steps after the last known value of each series, as <see cref="SeriesForecaster.Forecast"/> does.</summary>
    /// <inheritdoc cref="SeriesForecaster.Forecast" path="/param"/>
    /// <inheritdoc cref="SeriesForecaster.Forecast" path="/returns"/>
    /// <inheritdoc cref="SeriesForecaster.Forecast" path="/exception"/>
    public SeriesForecast Forecast(int steps, IReadOnlyDictionary<string, double[]>? known = null) => Forecaster.Forecast(steps, known);

    /// <summary>Gets the scores of one column on the test part.</summary>
    /// <param name="column">The name of a target.</param>
    /// <exception cref="ArgumentException">The column is not a target.</exception>
    public SeriesScores ScoresOf(string column)
    {
        var target = SeriesData.IndexOf(TargetNames, column, nameof(column));
        return test.Network.Score(.., target..(target + 1));
    }

    /// <summary>Gets the scores of the baselines for one column on the test part, in the order of <see cref="Baselines"/>.</summary>
    /// <param name="column">The name of a target.</param>
    /// <exception cref="ArgumentException">The column is not a target.</exception>
    public ValueList<SeriesScores> BaselineScoresOf(string column)
    {
        var target = SeriesData.IndexOf(TargetNames, column, nameof(column));
        return [.. baselines.Select(baseline => baseline.Score(.., target..(target + 1)))];
    }

    /// <summary>Returns the smallest test share, in steps of 0.01, whose part has at least the given number of forecast origins.</summary>
    /// <param name="origins">The number of distinct times of origins, at least 1.</param>
    /// <returns>The share; null when the data is too short for it with this window and horizon.</returns>
    public double? TestShareFor(int origins) =>
        TestShare.For(Data, Settings, Require.Between(origins, 1, int.MaxValue, name: nameof(origins)));

    /// <summary>Computes the symmetric mean absolute percentage error on the test part, from 0 to 2.</summary>
    /// <remarks>The mean of 2 |y − ŷ| ÷ (|y| + |ŷ|), 0 where both are 0. It favors high forecasts and is unstable near 0:
    /// <see cref="SeriesScores.Mase"/> is the better measure.</remarks>
    public double SymmetricPercentageError()
    {
        var terms =
            from origin in Enumerable.Range(0, test.Truth.Origins.Length)
            from target in Enumerable.Range(0, test.Truth.Targets)
            from step in Enumerable.Range(0, test.Truth.Steps)
            where test.Truth.IsKnown(origin, target, step)
            let sum = Math.Abs(test.Truth.Actual[origin][target][step]) + Math.Abs(test.Network.Predicted[origin][target][step])
            select sum == 0 ? 0 : 2 * Math.Abs(test.Network.Error(origin, target, step)) / sum;
        return terms.Average();
    }

    /// <summary>Gets the forecasts a number of steps ahead next to the actual values: validation, then test; in each, series by series, in
    /// order of time.</summary>
    /// <param name="step">The number of steps ahead, from 1 to the horizon. Default: 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is out of range.</exception>
    public ValueList<SeriesResidual> Residuals(int step = 1)
    {
        Require.Between(step, 1, Settings.Horizon, name: nameof(step));
        return
        [
            .. from part in new[] { validation, test }
               from origin in Enumerable.Range(0, part.Truth.Origins.Length)
               from target in Enumerable.Range(0, part.Truth.Targets)
               where part.Truth.IsKnown(origin, target, step - 1)
               let series = Data.All[part.Truth.Origins[origin].Series]
               select new SeriesResidual(
                   series.Name, TargetNames[target], part.Part, series.TimeAt(part.Truth.Origins[origin].Index + step),
                   part.Truth.Actual[origin][target][step - 1], part.Network.Predicted[origin][target][step - 1]),
        ];
    }

    /// <summary>Returns the forecasts of the test part, for one fold of a backtest.</summary>
    internal FoldForecasts Fold()
    {
        var made = new IntervalForecast(setup.Plan, Settings, IntervalWidths.Of(validation.ScaledResiduals()));
        var truth = test.Truth;
        ValueList<ForecastValue> values =
        [
            .. from origin in Enumerable.Range(0, truth.Origins.Length)
               from target in Enumerable.Range(0, truth.Targets)
               from step in Enumerable.Range(0, truth.Steps)
               select made.Value(
                   Data.All[truth.Origins[origin].Series], truth.Origins[origin].Index, target, step, test.Levels[origin][target][step],
                   test.LevelScale(origin, target)),
        ];
        return new FoldForecasts(setup, test.Network, [.. baselines], new SeriesForecast(values, Settings.Horizon));
    }

    /// <summary>Releases the networks.</summary>
    public void Dispose()
    {
        foreach (var run in Runs)
        {
            run.Dispose();
        }
    }

    /// <summary>Returns the scores next to the baselines and the coverage of the intervals, one line each.</summary>
    public override string ToString() => string.Join(
        '\n',
        [
            $"Forecast of {NumberFormat.Count(Settings.Horizon, "step")} from {NumberFormat.Count(setup.Plan.Window)}: {Scores}",
            .. Baselines.Select(baseline => baseline.ToString()),
            .. Coverage.Select(coverage => $"Interval {coverage}"),
        ]);

    private bool HasRegression => Baselines.Count > NaiveForecast.All(Settings.Period).Count();
}
