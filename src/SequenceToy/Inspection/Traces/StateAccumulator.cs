using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>Accumulates the covariance of a layer's states over all steps of all sequences.</summary>
internal sealed class StateAccumulator(LayerRecording layer)
{
    private readonly int units = layer.Units;

    // Sums of products lose digits far from zero, so the first state is subtracted.
    private readonly double[] origin = new double[layer.Units];
    private readonly double[] sums = new double[layer.Units];
    private readonly double[] products = new double[layer.Units * layer.Units];
    private readonly double[] centred = new double[layer.Units];
    private long count;

    public void AddSequence()
    {
        for (var step = 0; step < layer.Steps; step++)
        {
            var state = layer.Row(UnitSignal.Hidden, step);
            if (count == 0)
            {
                state.CopyTo(origin);
            }

            count++;
            for (var i = 0; i < units; i++)
            {
                centred[i] = state[i] - origin[i];
                sums[i] += centred[i];
                for (var j = 0; j <= i; j++)
                {
                    products[(i * units) + j] += centred[i] * centred[j];
                }
            }
        }
    }

    public ValueList<double> Deviation() => [.. Enumerable.Range(0, units).Select(unit => Math.Sqrt(Covariance(unit, unit)))];

    /// <summary>Returns (tr C)² / ‖C‖², which equals (Σλ)² / Σλ² without computing eigenvalues.</summary>
    public double ParticipationRatio()
    {
        double trace = 0, squares = 0;
        for (var i = 0; i < units; i++)
        {
            trace += Covariance(i, i);
            for (var j = 0; j <= i; j++)
            {
                var c = Covariance(i, j);
                squares += (i == j ? 1 : 2) * c * c;
            }
        }

        return squares == 0 ? 0 : trace * trace / squares;
    }

    // For the lower triangle; a variance that rounding made negative becomes 0.
    private double Covariance(int i, int j)
    {
        var covariance = (products[(i * units) + j] - (sums[i] * sums[j] / count)) / count;
        return i == j ? Math.Max(covariance, 0) : covariance;
    }
}
