using SequenceToy.Networks;

namespace SequenceToy.Inspection.Traces;

/// <summary>What the gates and memories of a network do over many sequences: how open, how often stuck, how long each unit remembers, how
/// many units are in use. Immutable.</summary>
/// <remarks>Sequences of different lengths each count with their own steps; padding never does.</remarks>
/// <param name="Sequences">How many sequences were run.</param>
/// <param name="Layers">Layer after layer from the lowest, forward before backward.</param>
public sealed record GateStatistics(int Sequences, ValueList<LayerStatistics> Layers)
{
    /// <summary>From which value on a gate counts as open, and a candidate or state as at its bound: 0.9.</summary>
    public const double OpenFrom = 0.9;

    /// <summary>Below which value a gate counts as shut: 0.1.</summary>
    public const double ShutBelow = 0.1;

    /// <summary>Below which standard deviation of its state, over all sequences and steps, a unit counts as dead: 0.01, 1% of the way from
    /// 0 to a state's bound.</summary>
    public const double DeadBelow = 0.01;

    /// <summary>The statistics over a dataset.</summary>
    /// <param name="model">The network.</param>
    /// <param name="data">Samples of any length, in real units.</param>
    /// <exception cref="ArgumentException">Samples with another number of features.</exception>
    public static GateStatistics Of(TrainedModel model, SequenceDataset data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        model.CheckFeatures(data, nameof(data));
        return Of(model.Shape, model.GetWeights(), data.WithValues(model.Scaling.Inputs.Apply(data.Inputs), data.Targets));
    }

    /// <summary>The statistics over some sequences.</summary>
    /// <param name="model">The network.</param>
    /// <param name="sequences">At least one, of any length, in real units.</param>
    /// <exception cref="ArgumentException">No sequences, or one with another number of features.</exception>
    public static GateStatistics Of(TrainedModel model, IReadOnlyList<Sequence> sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return Of(model, SequenceDataset.FromSamples(sequences.Select(sequence => new Sample(sequence, [0f])), TargetSpec.Number()));
    }

    /// <summary>The statistics of weights still in training.</summary>
    /// <param name="shape">The network's shape.</param>
    /// <param name="weights">All its weights, in the order of the summary.</param>
    /// <param name="scaled">Samples in scaled units.</param>
    internal static GateStatistics Of(NetworkShape shape, ReadOnlySpan<float> weights, SequenceDataset scaled)
    {
        // Of some samples of many, none may be as long as there is room for.
        var longest = Enumerable.Range(0, scaled.Count).Max(scaled.LengthOf);
        var network = new TracedNetwork(shape, weights, longest);
        var tallies = Array.ConvertAll(network.Layers, layer => new LayerAccumulator(layer, longest, shape.Recurrent.Cell));
        for (var i = 0; i < scaled.Count; i++)
        {
            network.Run(scaled.Inputs.AsSpan(i * scaled.MaxSteps * scaled.Features, scaled.LengthOf(i) * scaled.Features));
            foreach (var tally in tallies)
            {
                tally.AddSequence();
            }
        }

        return new GateStatistics(scaled.Count, [.. tallies.Select(tally => tally.ToStatistics())]);
    }

    /// <summary>What a person would say, a line for each layer and thing worth saying.</summary>
    public override string ToString() => string.Join('\n', Layers);
}
