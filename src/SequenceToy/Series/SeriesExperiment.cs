using SequenceToy.Series.Runs;
using SequenceToy.Training;

namespace SequenceToy.Series;

/// <summary>An experiment on time series: choose data, window and horizon, configure the network, and run. Immutable: each call returns a
/// new experiment.</summary>
/// <remarks>
/// <para>Time order is kept: training, validation and test parts are consecutive. The targets of a sample all lie in one part; its inputs
/// may reach back into earlier parts. Transforms, scaling, the period and the level of the series see the training part only.</para>
/// <para>Wrong values throw where they are given; data and settings that do not fit together throw in <see cref="Run"/>, before any
/// work.</para>
/// </remarks>
public sealed partial class SeriesExperiment
{
    private readonly ValueList<Func<SequenceExperiment, SequenceExperiment>> changes;

    private SeriesExperiment(
        SeriesData data, SeriesSettings settings, ValueList<Func<SequenceExperiment, SequenceExperiment>> changes)
    {
        (Data, Settings, this.changes) = (data, settings, changes);
        NetworkSettings = Configured(Recommendation.Example).Settings;
    }

    /// <summary>The series to train on and to forecast.</summary>
    public SeriesData Data { get; }

    /// <summary>The settings of the series; values to be decided by the data are null.</summary>
    public SeriesSettings Settings { get; }

    /// <summary>The settings of network and training; the numbers of samples and the largest batch size follow from the data.</summary>
    public ExperimentSettings NetworkSettings { get; }

    /// <summary>Creates an experiment on data, with recommended settings: an LSTM with 16 units, trained with early stopping.</summary>
    /// <param name="data">The series.</param>
    /// <example><code>
    /// using SequenceToy.Series;
    /// using var result = SeriesExperiment.For(SeriesData.Sunspots).WithWindow(22).WithHorizon(11).Run();
    /// string forecast = result.Forecast(11).ToString(); // values with intervals, in original units, with times </code></example>
    public static SeriesExperiment For(SeriesData data) => new(Require.NotNull(data, nameof(data)), new SeriesSettings(), []);

    /// <summary>Checks data and settings together, as <see cref="Run"/> does first.</summary>
    /// <exception cref="ArgumentException">Data and settings do not fit together; the message says what does not fit.</exception>
    public void Validate() => SeriesSetup.Of(Data, Settings);

    /// <summary>Trains the network and measures its forecasts on the test part.</summary>
    /// <param name="progress">The receiver of each epoch's record. Default: null, none.</param>
    /// <param name="cancellationToken">Ends training between two updates and keeps what was trained; further networks of
    /// <see cref="WithSeeds"/> are left out.</param>
    /// <exception cref="ArgumentException">Data and settings do not fit together: a window or horizon longer than the series, a part
    /// without samples, values of 0 or below under a logarithm. The message names it.</exception>
    /// <exception cref="OperationCanceledException">The run was canceled before training began.</exception>
    /// <inheritdoc cref="For" path="/example"/>
    public SeriesResult Run(IProgress<EpochRecord>? progress = null, CancellationToken cancellationToken = default) =>
        new SeriesRun(SeriesSetup.Of(Data, Settings), Configured).Execute(progress, cancellationToken);

    /// <summary>Changes any setting of network and training, as the builder of sequence experiments does.</summary>
    /// <param name="change">The change, such as <c>experiment => experiment.WithGradientClip(1)</c>. It must not change the split.</param>
    /// <exception cref="ArgumentException">The change sets the split or the period: use <see cref="SplitByTime"/> and
    /// <see cref="WithPeriod"/> of this experiment.</exception>
    public SeriesExperiment With(Func<SequenceExperiment, SequenceExperiment> change)
    {
        Require.NotNull(change, nameof(change));
        var before = Recommendation.Example.Settings;
        var after = Require.NotNull(change(Recommendation.Example), nameof(change)).Settings;
        return after.Split == before.Split && after.ValidationSplit == before.ValidationSplit && after.Period == before.Period
            ? new SeriesExperiment(Data, Settings, [.. changes, change])
            : throw new ArgumentException(
                "change must not set the split or the period: use SplitByTime and WithPeriod of the series experiment.", nameof(change));
    }

    private SeriesExperiment With(SeriesSettings settings) => new(Data, settings, changes);

    private SequenceExperiment Configured(SequenceExperiment experiment) =>
        changes.Aggregate(experiment, (before, change) => change(before));
}
