using CsCheck;
using SequenceToy.Data;
using SequenceToy.Series;
using SequenceToy.Series.Runs;
using SequenceToy.Series.Windows;
using SequenceToy.Training;

namespace SequenceToy.Tests.Series;

/// <summary>Nothing that is fitted to the training part depends on a later value.</summary>
public sealed class NoLeakTests
{
    // Log, differences, seasonal differences, centering (given or decided), strategy, horizon, window.
    private static readonly Gen<SeriesSettings> AnySettings = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[0, 2], Gen.Bool, Gen.Int[1, 4], Gen.Int[2, 8])
        .Select((log, difference, seasonal, centering, recursive, horizon, window) => new SeriesSettings
        {
            LogTransform = log,
            Differencing = difference,
            SeasonalDifferencing = seasonal ? 4 : null,
            Centering = centering == 2 ? null : centering == 1,
            Strategy = recursive ? SeriesStrategy.Recursive : SeriesStrategy.Direct,
            Horizon = horizon,
            Window = window,
            ValidationShare = 0.2,
            TestShare = 0.2,
        });

    private static readonly Gen<double> AnyValue = Gen.Double[0.1, 1000];

    [Fact]
    public void Setup_ChangedLaterValues_DecidesTheSame() =>
        Gen.Select(AnyValue.Array[60, 90], AnySettings, Gen.Int[0, 1000], AnyValue).Sample((values, settings, position, value) =>
        {
            var before = SeriesSetup.Of(SeriesData.FromValues(values), settings);
            var end = before.Parts[0].TrainingEnd;

            var after = SeriesSetup.Of(SeriesData.FromValues(Changed(values, end, position, value)), settings);

            after.Settings.Should().Be(before.Settings);
            after.Plan.Should().Be(before.Plan);
            Samples(after, SeriesPart.Training).Should().BeTrue();

            bool Samples(SeriesSetup setup, SeriesPart part)
            {
                var (own, other) = (Windows(before, part), Windows(setup, part));
                return own.Inputs.AsSpan().SequenceEqual(other.Inputs) && own.Targets.AsSpan().SequenceEqual(other.Targets);
            }
        }, iter: 300);

    [Fact]
    public void Run_ChangedTestValues_TrainsTheSameNetworkWithTheSameIntervals() =>
        Gen.Select(AnyValue.Array[60, 90], AnySettings, Gen.Int[0, 1000], AnyValue).Sample((values, settings, position, value) =>
        {
            var end = SeriesSetup.Of(SeriesData.FromValues(values), settings).Parts[0].ValidationEnd;
            using var before = Run(values, settings, earlyStopping: true);
            using var after = Run(Changed(values, end, position, value), settings, earlyStopping: true);

            Fitted(after).Should().BeTrue();

            bool Fitted(SeriesResult result) => result.Network.Model.GetWeights().AsSpan().SequenceEqual(before.Network.Model.GetWeights())
                && result.Network.Model.Scaling == before.Network.Model.Scaling && result.Network.BestEpoch == before.Network.BestEpoch
                && Residuals(result).SequenceEqual(Residuals(before));
        }, iter: 25);

    [Fact]
    public void Run_ChangedValidationValues_TrainsTheSameNetworkWithoutEarlyStopping() =>
        Gen.Select(AnyValue.Array[60, 90], AnySettings, Gen.Int[0, 1000], AnyValue).Sample((values, settings, position, value) =>
        {
            var end = SeriesSetup.Of(SeriesData.FromValues(values), settings).Parts[0].TrainingEnd;
            using var before = Run(values, settings, earlyStopping: false);
            using var after = Run(Changed(values, end, position, value), settings, earlyStopping: false);

            after.Network.Model.GetWeights().Should().Equal(before.Network.Model.GetWeights());
            after.Network.Model.Scaling.Should().Be(before.Network.Model.Scaling);
        }, iter: 25);

    [Fact]
    public void Backtest_ChangedLaterValues_MakesTheSameEarlierForecasts() =>
        Gen.Select(AnyValue.Array[60, 90], AnySettings, Gen.Int[1, 3], AnyValue).Sample((values, settings, folds, value) =>
        {
            // The values of the last fold are later than all other folds, and than the origin of the last one.
            var changed = Changed(values, values.Length - settings.Horizon, 0, value);
            var (before, after) = (Experiment(values, settings, true).Backtest(folds), Experiment(changed, settings, true).Backtest(folds));

            after.Folds.Select(fold => fold.Forecast).Should().Equal(before.Folds.Select(fold => fold.Forecast));
            after.Folds.Take(folds - 1).Should().Equal(before.Folds.Take(folds - 1));
        }, iter: 12);

    private static IEnumerable<SeriesResidual> Residuals(SeriesResult result) =>
        result.Residuals(result.Settings.Horizon).Where(residual => residual.Part == SeriesPart.Validation);

    private static SequenceDataset Windows(SeriesSetup setup, SeriesPart part) => WindowSamples.Of(
        setup.Plan, [new PreparedSeries(setup.Data.All[0], setup.Plan)], setup.Plan.Origins(setup.Parts, part, setup.Plan.Outputs));

    private static SeriesResult Run(double[] values, SeriesSettings settings, bool earlyStopping) => Experiment(values, settings, earlyStopping).Run();

    private static SeriesExperiment Experiment(double[] values, SeriesSettings settings, bool earlyStopping)
    {
        var experiment = SeriesExperiment.For(SeriesData.FromValues(values)).WithWindow(settings.Window!.Value).WithHorizon(settings.Horizon, settings.Strategy)
            .SplitByTime(settings.ValidationShare, settings.TestShare).WithLogTransform(settings.LogTransform).WithDifferencing(settings.Differencing)
            .WithLstm(hiddenSize: 2).WithTraining(new TrainingOptions { Epochs = 3, EarlyStopping = earlyStopping ? new EarlyStopping { Patience = 1 } : null });
        experiment = settings.SeasonalDifferencing is { } period ? experiment.WithSeasonalDifferencing(period) : experiment;
        return settings.Centering is { } center ? experiment.WithCentering(center) : experiment;
    }

    private static double[] Changed(double[] values, int start, int position, double value)
    {
        var changed = (double[])values.Clone();
        changed[start + (position % (values.Length - start))] = value;
        return changed;
    }
}
