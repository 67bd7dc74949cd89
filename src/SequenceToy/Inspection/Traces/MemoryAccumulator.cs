using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>Accumulates the half-life of units from the gate that keeps their memory.</summary>
internal sealed class MemoryAccumulator(LayerRecording layer, UnitSignal keep)
{
    private readonly double[] logarithms = new double[layer.Units];
    private long count;

    public void AddSequence()
    {
        var values = layer[keep];
        for (var step = 0; step < layer.Steps; step++)
        {
            // There is nothing to keep at the first step.
            if (step == layer.FirstRead)
            {
                continue;
            }

            for (var unit = 0; unit < logarithms.Length; unit++)
            {
                logarithms[unit] += Math.Log(values[(step * layer.Units) + unit]);
            }

            count++;
        }
    }

    /// <summary>Returns ln ½ / mean ln f.</summary>
    public ValueList<double>? HalfLife() =>
        count == 0 ? null : [.. logarithms.Select(sum => sum == 0 ? double.PositiveInfinity : Math.Log(0.5) / (sum / count))];
}
