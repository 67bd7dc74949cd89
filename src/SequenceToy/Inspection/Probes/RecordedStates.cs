using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Probes;

/// <summary>The states of one layer, both directions together, at every step of every sample.</summary>
internal sealed class RecordedStates
{
    private readonly float[] values;
    private readonly int steps;

    /// <param name="shape">The network's shape.</param>
    /// <param name="weights">All weights of the network.</param>
    /// <param name="scaled">The samples, in scaled units.</param>
    /// <param name="layer">The layer, counted from 0.</param>
    /// <param name="state">The state to record; the cell only for networks that have one.</param>
    public RecordedStates(NetworkShape shape, ReadOnlySpan<float> weights, SequenceDataset scaled, int layer, ProbedState state)
    {
        Width = shape.HeadInputs;
        steps = scaled.MaxSteps;
        values = new float[DatasetLimits.ArrayLength(scaled.Count, steps, Width, "states")];
        var network = new TracedNetwork(shape, weights, steps);
        var signal = state == ProbedState.Cell ? UnitSignal.Cell : UnitSignal.Hidden;
        var recordings = Array.FindAll(network.Layers, recording => recording.Location.Layer == layer);
        for (var sample = 0; sample < scaled.Count; sample++)
        {
            network.Run(scaled.Inputs.AsSpan(sample * steps * scaled.Features, scaled.LengthOf(sample) * scaled.Features));
            foreach (var recording in recordings)
            {
                Keep(recording, signal, sample);
            }
        }
    }

    /// <summary>The number of units in both directions.</summary>
    public int Width { get; }

    /// <summary>Returns the states of some samples at a step: [samples · width].</summary>
    public double[] At(int step, ReadOnlySpan<int> samples)
    {
        var rows = new double[samples.Length * Width];
        for (var i = 0; i < samples.Length; i++)
        {
            var state = values.AsSpan(((samples[i] * steps) + step) * Width, Width);
            for (var unit = 0; unit < Width; unit++)
            {
                rows[(i * Width) + unit] = state[unit];
            }
        }

        return rows;
    }

    private void Keep(LayerRecording recording, UnitSignal signal, int sample)
    {
        var column = recording.Location.IsBackward ? recording.Units : 0;
        for (var step = 0; step < recording.Steps; step++)
        {
            var row = recording.Row(signal, step);
            for (var unit = 0; unit < row.Length; unit++)
            {
                values[(((sample * steps) + step) * Width) + column + unit] = (float)row[unit];
            }
        }
    }
}
