using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>Accumulates the sums of one signal by step and unit, and counts its values at the limits.</summary>
internal sealed class SignalAccumulator
{
    private readonly LayerRecording layer;
    private readonly UnitSignal signal;
    private readonly int units;
    private readonly double[] sums;
    private readonly int[] sequences;
    private readonly long[] closed;
    private readonly long[] open;
    private readonly bool hasBounds;
    private readonly double low;
    private readonly double high;

    public SignalAccumulator(LayerRecording layer, UnitSignal signal, int steps, bool hasBounds)
    {
        this.layer = layer;
        this.signal = signal;
        this.hasBounds = hasBounds;
        units = layer.Units;
        sums = new double[steps * units];
        sequences = new int[steps];
        closed = new long[units];
        open = new long[units];

        // The limits of a cell state are those of its tanh, which need not be computed.
        high = signal == UnitSignal.Cell ? Math.Atanh(GateStatistics.OpenFrom) : GateStatistics.OpenFrom;
        low = signal.IsGate() ? GateStatistics.ClosedBelow : -high;
    }

    public void AddSequence()
    {
        var values = layer[signal];
        for (var step = 0; step < layer.Steps; step++)
        {
            sequences[step]++;
            for (var unit = 0; unit < units; unit++)
            {
                var value = values[(step * units) + unit];
                sums[(step * units) + unit] += value;
                closed[unit] += value < low ? 1 : 0;
                open[unit] += value > high ? 1 : 0;
            }
        }
    }

    public SignalStatistics ToStatistics()
    {
        var total = new double[units];
        var byStep = new float[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            total[i % units] += sums[i];
            byStep[i] = (float)(sums[i] / sequences[i / units]);
        }

        double count = sequences.Sum();
        return new SignalStatistics(
            signal,
            new StepValues(byStep, units),
            [.. total.Select(sum => sum / count)],
            hasBounds ? [.. closed.Select(values => values / count)] : null,
            hasBounds ? [.. open.Select(values => values / count)] : null);
    }
}
