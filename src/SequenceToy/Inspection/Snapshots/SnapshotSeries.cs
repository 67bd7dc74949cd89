using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;
using SequenceToy.Training;

namespace SequenceToy.Inspection.Snapshots;

/// <summary>The snapshots of one training: what can be made ready is made ready once.</summary>
internal sealed class SnapshotSeries
{
    private readonly TrainedModel model;
    private readonly SequenceDataset data;
    private readonly ValueList<int> ignoredSteps;
    private readonly InfluenceMeasurement influence;
    private readonly SequenceDataset scaled;
    private readonly List<Snapshot> taken = [];
    private readonly Queue<float[]> earlier;
    private readonly List<float[]>? kept;

    /// <param name="model">The network, whose weights change between snapshots.</param>
    /// <param name="data">Where to look: samples in real units.</param>
    /// <param name="ignoredSteps">What the task says should be ignored.</param>
    /// <param name="earlier">The weights that the first snapshots are to be of, instead of those of the network then.</param>
    /// <param name="keepsWeights">Whether <see cref="Weights"/> are kept.</param>
    public SnapshotSeries(
        TrainedModel model, SequenceDataset data, ValueList<int> ignoredSteps, IEnumerable<float[]> earlier, bool keepsWeights)
    {
        this.earlier = new Queue<float[]>(earlier);
        kept = keepsWeights ? [] : null;
        this.model = model;
        this.data = data;
        this.ignoredSteps = ignoredSteps;
        var options = InfluenceOptions.ForSnapshots(data.MaxSteps).CountedFor(ignoredSteps);
        influence = new InfluenceMeasurement(model, data, options);
        scaled = model.Scaling.Apply(data.Slice(0, Math.Min(options.Samples, data.Count)));
    }

    /// <summary>In the order in which they were taken.</summary>
    public ValueList<Snapshot> Taken => [.. taken];

    /// <summary>The weights that each is of, from which it can be taken anew: [parameterCount] each.</summary>
    public IReadOnlyList<float[]> Weights => kept ?? [];

    public void Take(EpochRecord record)
    {
        var weights = earlier.TryDequeue(out var known) ? known : model.GetWeights();
        kept?.Add(weights);
        taken.Add(new Snapshot
        {
            Epoch = record.Epoch,
            Scores = model.Score(data, weights, CancellationToken.None),
            Influence = influence.By(InfluenceMethod.Swing, weights) with { IgnoredSteps = ignoredSteps },
            Gates = GateStatistics.Of(model.Shape, weights, scaled),
        });
    }
}
