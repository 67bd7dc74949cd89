using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;
using SequenceToy.Training;

namespace SequenceToy.Inspection.Snapshots;

/// <summary>Takes the snapshots of one training run, with shared preparation.</summary>
internal sealed class SnapshotSeries
{
    private readonly TrainedModel model;
    private readonly SequenceDataset data;
    private readonly ValueList<int> ignoredSteps;
    private readonly InfluenceMeasurement influence;
    private readonly SequenceDataset scaled;
    private readonly CancellationToken cancellation;
    private readonly List<Snapshot> taken = [];
    private readonly Queue<float[]> earlier;
    private readonly List<float[]>? kept;

    /// <param name="model">The network, whose weights change between snapshots.</param>
    /// <param name="data">The samples to measure, in original units.</param>
    /// <param name="ignoredSteps">The steps that the task says should be ignored.</param>
    /// <param name="earlier">The weights of the first snapshots, used instead of the network's.</param>
    /// <param name="keepsWeights">True to keep <see cref="Weights"/>.</param>
    /// <param name="epoch">The number of steps that an epoch reads, over all samples; it limits the work of a snapshot.</param>
    /// <param name="cancellation">Ends a snapshot, which is then left out.</param>
    public SnapshotSeries(
        TrainedModel model,
        SequenceDataset data,
        ValueList<int> ignoredSteps,
        IEnumerable<float[]> earlier,
        bool keepsWeights,
        double epoch,
        CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        this.earlier = new Queue<float[]>(earlier);
        kept = keepsWeights ? [] : null;
        this.model = model;
        this.data = data;
        this.ignoredSteps = ignoredSteps;
        var options = InfluenceOptions.ForSnapshots(data.MaxSteps, data.Count, epoch).CountedFor(ignoredSteps);
        influence = new InfluenceMeasurement(model, data, options);
        var traced = TraceBudget.ForSnapshots(epoch).Samples(options.Samples, data.MaxSteps);
        scaled = model.Scaling.Apply(data.Slice(0, Math.Min(traced, data.Count)));
    }

    /// <summary>The snapshots in the order in which they were taken.</summary>
    public ValueList<Snapshot> Taken => [.. taken];

    /// <summary>The weights of each snapshot, from which it can be taken again: [parameterCount] each.</summary>
    public IReadOnlyList<float[]> Weights => kept ?? [];

    /// <summary>Takes a snapshot of the network; a canceled one is left out, but its weights are kept for a resumed training.</summary>
    public void Take(EpochRecord record)
    {
        var weights = earlier.TryDequeue(out var known) ? known : model.GetWeights();
        kept?.Add(weights);
        try
        {
            taken.Add(Snapshot(record, weights));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    private Snapshot Snapshot(EpochRecord record, float[] weights) => new()
    {
        Epoch = record.Epoch,
        Scores = model.Score(data, weights, cancellation),
        Influence = influence.By(InfluenceMethod.Swing, weights, cancellation) with { IgnoredSteps = ignoredSteps },
        Gates = GateStatistics.Of(model.Shape, weights, scaled, cancellation),
    };
}
