using SequenceToy.Formats.Traces;
using SequenceToy.Kernels;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Inspection.Traces;

/// <summary>Runs a network sequence by sequence, in double precision, and records all values of its units.</summary>
/// <remarks>Implements the equations without code of the engines, in scaled units. Holds the last sequence. Not thread-safe.</remarks>
internal sealed class TracedNetwork
{
    private readonly NetworkShape shape;
    private readonly Cell cell;
    private readonly LayerWeights[] weights;
    private readonly double[] head;
    private readonly double[] headBias;
    private readonly double[] inputs;

    // The hidden states that each layer passes to the next: [layer][steps · units of all directions].
    private readonly double[][] shown;

    public TracedNetwork(NetworkShape shape, ReadOnlySpan<float> weights, int mostSteps)
    {
        this.shape = shape;
        var layout = new WeightLayout(shape.Sizes);
        cell = shape.Recurrent.Cell;
        this.weights = new LayerWeights[shape.Recurrent.Layers * shape.Recurrent.Directions];
        Layers = new LayerRecording[this.weights.Length];
        for (var i = 0; i < Layers.Length; i++)
        {
            var location = new LayerLocation(i / shape.Recurrent.Directions, i % shape.Recurrent.Directions == 1);
            this.weights[i] = new LayerWeights(weights, layout.Layers[location.Layer][location.IsBackward ? 1 : 0]);
            Layers[i] = new LayerRecording(location, shape.Recurrent.HiddenSize, mostSteps, cell.Signals, cell.Kernel.Gates);
        }

        head = LayerWeights.Doubles(weights[layout.Head..layout.HeadBias]);
        headBias = LayerWeights.Doubles(weights[layout.HeadBias..]);
        inputs = new double[mostSteps * shape.Features];
        shown = [.. Enumerable.Range(0, shape.Recurrent.Layers).Select(_ => new double[mostSteps * shape.HeadInputs])];
    }

    /// <summary>The recordings of all layers, from the lowest, forward before backward.</summary>
    public LayerRecording[] Layers { get; }

    private int Directions => shape.Recurrent.Directions;

    /// <summary>Runs the network over a sequence.</summary>
    /// <param name="scaled">The scaled inputs: [steps · features].</param>
    public void Run(ReadOnlySpan<float> scaled)
    {
        var steps = scaled.Length / shape.Features;
        for (var i = 0; i < scaled.Length; i++)
        {
            inputs[i] = scaled[i];
        }

        for (var i = 0; i < Layers.Length; i++)
        {
            var below = Layers[i].Location.Layer == 0 ? inputs : shown[Layers[i].Location.Layer - 1];
            Run(weights[i], Layers[i], below, steps);
            Show(Layers[i]);
        }
    }

    /// <summary>Returns the head's outputs for the last sequence: [outputs] after its last step, or [steps · outputs].</summary>
    public float[] Outputs()
    {
        if (shape.Placement == TargetPlacement.EveryStep)
        {
            return OutputsByStep();
        }

        // The backward direction ends at the first step.
        var units = shape.Recurrent.HiddenSize;
        var (top, steps) = (shown[^1], Layers[0].Steps);
        var row = top.AsSpan((steps - 1) * shape.HeadInputs, shape.HeadInputs).ToArray();
        top.AsSpan(units, (Directions - 1) * units).CopyTo(row.AsSpan(units));
        var outputs = new float[shape.Outputs];
        Head(row, outputs);
        return outputs;
    }

    /// <summary>Returns the outputs of the head at each step: [steps · outputs].</summary>
    public float[] OutputsByStep()
    {
        var outputs = new float[Layers[0].Steps * shape.Outputs];
        for (var step = 0; step < Layers[0].Steps; step++)
        {
            Head(shown[^1].AsSpan(step * shape.HeadInputs, shape.HeadInputs), outputs.AsSpan(step * shape.Outputs, shape.Outputs));
        }

        return outputs;
    }

    private void Run(LayerWeights own, LayerRecording units, double[] below, int steps)
    {
        units.Steps = steps;
        var before = -1;
        for (var read = 0; read < steps; read++)
        {
            var at = units.Location.IsBackward ? steps - 1 - read : read;
            own.Read(below.AsSpan(at * own.Inputs, own.Inputs), units.Row(UnitSignal.Hidden, before));
            cell.Trace(own, units, at, before);
            before = at;
        }
    }

    private void Show(LayerRecording units)
    {
        var column = units.Location.IsBackward ? units.Units : 0;
        for (var step = 0; step < units.Steps; step++)
        {
            units.Row(UnitSignal.Hidden, step).CopyTo(shown[units.Location.Layer].AsSpan((step * shape.HeadInputs) + column));
        }
    }

    // y = W h + b.
    private void Head(ReadOnlySpan<double> h, Span<float> y)
    {
        for (var output = 0; output < y.Length; output++)
        {
            y[output] = (float)(headBias[output] + LayerWeights.Dot(head.AsSpan(output * shape.HeadInputs), h));
        }
    }
}
