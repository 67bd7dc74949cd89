using SequenceToy.Networks;

namespace SequenceToy.Inspection.Traces;

/// <summary>Statistics of a network's gates and states over many sequences: openness, saturation, half-life of memory, units in use.
/// Immutable.</summary>
/// <remarks>Each sequence counts with its own steps, without padding.</remarks>
/// <param name="Sequences">The number of sequences.</param>
/// <param name="Layers">The statistics of each layer, from the lowest, forward before backward.</param>
public sealed record GateStatistics(int Sequences, ValueList<LayerStatistics> Layers)
{
    /// <summary>The value above which a gate counts as open: 0.9. A candidate or state whose absolute value is above it counts as at its
    /// limit.</summary>
    public const double OpenFrom = 0.9;

    /// <summary>The value below which a gate counts as closed: 0.1.</summary>
    public const double ClosedBelow = 0.1;

    /// <summary>A unit counts as dead if the standard deviation of its state over all steps is below this value: 0.01.</summary>
    public const double DeadBelow = 0.01;

    /// <summary>Measures the statistics over a dataset.</summary>
    /// <param name="model">The network to measure.</param>
    /// <param name="data">The samples, of any length, in original units.</param>
    /// <exception cref="ArgumentException">The number of features differs from the network's.</exception>
    public static GateStatistics Of(TrainedModel model, SequenceDataset data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        model.CheckFeatures(data, nameof(data));
        return Of(model.Shape, model.GetWeights(), data.WithValues(model.Scaling.Inputs.Apply(data.Inputs), data.Targets));
    }

    /// <summary>Measures the statistics over some sequences.</summary>
    /// <param name="model">The network to measure.</param>
    /// <param name="sequences">At least one sequence, of any length, in original units.</param>
    /// <exception cref="ArgumentException">There are no sequences, or the number of features differs from the network's.</exception>
    public static GateStatistics Of(TrainedModel model, IReadOnlyList<Sequence> sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return Of(model, SequenceDataset.FromSamples(sequences.Select(sequence => new Sample(sequence, [0f])), TargetSpec.Number()));
    }

    /// <summary>Measures gates and states of a network that is still being trained, from its current weights.</summary>
    /// <param name="shape">The network's shape.</param>
    /// <param name="weights">All weights, in the order of the model summary.</param>
    /// <param name="scaled">The samples, in scaled units.</param>
    /// <param name="cancellation">Stops between two sequences.</param>
    /// <exception cref="OperationCanceledException">The measurement was canceled.</exception>
    internal static GateStatistics Of(
        NetworkShape shape, ReadOnlySpan<float> weights, SequenceDataset scaled, CancellationToken cancellation = default)
    {
        // A subset of the samples can be shorter than the dataset allows.
        var longest = Enumerable.Range(0, scaled.Count).Max(scaled.LengthOf);
        var network = new TracedNetwork(shape, weights, longest);
        var tallies = Array.ConvertAll(network.Layers, layer => new LayerAccumulator(layer, longest, shape.Recurrent.Cell));
        for (var i = 0; i < scaled.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            network.Run(scaled.Inputs.AsSpan(i * scaled.MaxSteps * scaled.Features, scaled.LengthOf(i) * scaled.Features));
            foreach (var tally in tallies)
            {
                tally.AddSequence();
            }
        }

        return new GateStatistics(scaled.Count, [.. tallies.Select(tally => tally.ToStatistics())]);
    }

    /// <summary>Returns sentences about each layer, one per line.</summary>
    public override string ToString() => string.Join('\n', Layers);
}
