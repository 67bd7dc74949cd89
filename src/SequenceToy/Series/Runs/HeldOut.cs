using SequenceToy.Metrics.Baselines;
using SequenceToy.Networks;
using SequenceToy.Series.Scoring;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>The forecasts of the network and of all baselines from every origin of one part, with the whole horizon in it.</summary>
internal sealed class HeldOut
{
    private readonly SeriesSetup setup;
    private readonly PreparedSeries[] prepared;
    private readonly double[][] levelScales;

    public HeldOut(SeriesSetup setup, SeriesPart part, IReadOnlyList<TrainedModel> models)
    {
        this.setup = setup;
        Part = part;
        prepared = [.. setup.Data.All.Select(series => new PreparedSeries(series, setup.Plan))];
        var horizon = setup.Settings.Horizon;
        var origins = setup.Plan.Origins(setup.Parts, part, horizon);
        var (period, scales) = (setup.Settings.Period ?? 1, Scales(value => value, setup.Settings.Period ?? 1));
        Truth = new ForecastTruth(
            setup.Data, setup.Plan.Targets, origins, horizon, scales, ErrorScale.Filled(scales, Scales(value => value, 1)));
        levelScales = ErrorScale.Filled(Scales(setup.Plan.Chain.Level, period), Scales(setup.Plan.Chain.Level, 1));
        Levels = LevelPaths.Of(setup.Plan, prepared, origins, horizon, models);
        Network = new Forecasts("network", "Predict with the trained network.", Values(Levels), Truth);
    }

    public SeriesPart Part { get; }
    public ForecastTruth Truth { get; }
    public double[][][] Levels { get; }
    public Forecasts Network { get; }

    /// <summary>The forecasts of the rules that apply, and of a linear regression on the windows.</summary>
    public IEnumerable<Forecasts> Baselines()
    {
        foreach (var rule in NaiveForecast.All(setup.Settings.Period))
        {
            yield return new Forecasts(rule.Name, rule.Rule, Predict(rule), Truth);
        }

        if (Regression() is { } regression)
        {
            yield return regression;
        }
    }

    /// <summary>The residuals of the levels in units of the series' scale.</summary>
    public ScaledResiduals ScaledResiduals() => new(
        Truth.Origins,
        Each((origin, target, step) =>
            (setup.Plan.Chain.Level(Truth.Actual[origin][target][step]) - Levels[origin][target][step]) / LevelScale(origin, target)),
        Truth.ByTime.Length);

    /// <summary>The scale of the levels of a target in the series of an origin.</summary>
    public double LevelScale(int origin, int target) => levelScales[Truth.Origins[origin].Series][target];

    /// <summary>The scales of the levels by series and target.</summary>
    public double[][] LevelScales => levelScales;

    private double[][] Scales(Func<double, double> level, int lag) =>
    [
        .. setup.Data.All.Select((series, index) => setup.Plan.Targets.Select(column => ErrorScale.Of(
            [.. Enumerable.Range(0, setup.Parts[index].TrainingEnd).Select(row =>
                series.IsFilled(column, row) ? double.NaN : level(series.Column(column)[row]))], lag)).ToArray()),
    ];

    private double[][][] Predict(NaiveForecast rule)
    {
        Func<int, int, double>[][] rules =
            [.. setup.Data.All.Select(series => setup.Plan.Targets.Select(column => rule.For(series.Column(column))).ToArray())];
        return Each((origin, target, step) => rules[Truth.Origins[origin].Series][target](Truth.Origins[origin].Index, step + 1));
    }

    private Forecasts? Regression()
    {
        var plan = setup.Plan with { Outputs = setup.Settings.Horizon };
        PreparedSeries[] series = [.. setup.Data.All.Select(one => new PreparedSeries(one, plan))];
        var training = plan.Origins(setup.Parts, SeriesPart.Training, plan.Outputs);
        if (LinearRegression.Fit(WindowSamples.Of(plan, series, training)) is not { } line)
        {
            return null;
        }

        var transformed = Paths.Of(plan, series, Truth.Origins, plan.Outputs, line.Predict);
        return new Forecasts(
            line.Name, line.Rule, Values(LevelPaths.FromTransformed(plan, series, Truth.Origins, transformed)), Truth);
    }

    private double[][][] Values(double[][][] levels) =>
        Array.ConvertAll(levels, targets => Array.ConvertAll(targets, steps => Array.ConvertAll(steps, setup.Plan.Chain.Value)));

    private double[][][] Each(Func<int, int, int, double> at) => [.. Enumerable.Range(0, Truth.Origins.Length)
        .Select(origin => Enumerable.Range(0, Truth.Targets)
            .Select(target => Enumerable.Range(0, Truth.Steps).Select(step => at(origin, target, step)).ToArray()).ToArray())];
}
