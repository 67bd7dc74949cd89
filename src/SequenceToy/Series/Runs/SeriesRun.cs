using SequenceToy.Series.Windows;
using SequenceToy.Training;

namespace SequenceToy.Series.Runs;

/// <summary>Trains the networks of a series experiment.</summary>
/// <param name="setup">Data and settings.</param>
/// <param name="configure">Changes the recommended network and training.</param>
internal sealed class SeriesRun(SeriesSetup setup, Func<SequenceExperiment, SequenceExperiment> configure)
{
    public SeriesResult Execute(IProgress<EpochRecord>? progress, CancellationToken cancellation)
    {
        var experiment = Experiment();
        List<ExperimentResult> results = [];
        try
        {
            for (var seed = 0; seed < setup.Settings.Seeds && (seed == 0 || !cancellation.IsCancellationRequested); seed++)
            {
                results.Add(experiment.WithSeed(unchecked(experiment.Settings.Seed + seed)).Run(progress, cancellation));
            }

            return new SeriesResult(setup, [.. results]);
        }
        catch (OperationCanceledException) when (results.Count > 0)
        {
            return new SeriesResult(setup, [.. results]);
        }
        catch
        {
            results.ForEach(result => result.Dispose());
            throw;
        }
    }

    private SequenceExperiment Experiment()
    {
        var (plan, parts) = (setup.Plan, setup.Parts);
        PreparedSeries[] series = [.. setup.Data.All.Select(one => new PreparedSeries(one, plan))];
        var training = Samples(SeriesPart.Training);
        var experiment = configure(Recommendation.For(training)).WithValidationData(Samples(SeriesPart.Validation))
            .WithTestData(Samples(SeriesPart.Test));
        return setup.Settings.Period is { } period && plan.Outputs == 1 && plan.Chain.Lags.Count == 0 && period <= plan.Window
            ? experiment.WithPeriod(period)
            : experiment;

        SequenceDataset Samples(SeriesPart part) => WindowSamples.Of(plan, series, plan.Origins(parts, part, plan.Outputs));
    }
}
