using SequenceToy.Models.Kernels;

namespace SequenceToy.Inspection.Gates;

/// <summary>The weights of one layer in one direction, in double precision; rows are gate after gate, in PyTorch's order.</summary>
internal sealed class LayerWeights(ReadOnlySpan<float> network, LayerLayout layout)
{
    private readonly double[] inputs = Doubles(network.Slice(layout.InputWeights, layout.Gates * layout.Inputs));
    private readonly double[] states = Doubles(network.Slice(layout.RecurrentWeights, layout.Gates * layout.Hidden));
    private readonly double[] inputBias = Doubles(network.Slice(layout.InputBias, layout.Gates));
    private readonly double[] stateBias = Doubles(network.Slice(layout.RecurrentBias, layout.Gates));

    public int Units { get; } = layout.Hidden;

    public int Inputs { get; } = layout.Inputs;

    /// <summary>W_ih x + b_ih + W_hh h + b_hh of a row.</summary>
    /// <param name="row">Which sum.</param>
    /// <param name="x">[inputs].</param>
    /// <param name="h">[units], or empty before the first step.</param>
    public double Sum(int row, ReadOnlySpan<double> x, ReadOnlySpan<double> h) => OfInputs(row, x) + OfStates(row, h);

    /// <summary>W_ih x + b_ih of a row.</summary>
    public double OfInputs(int row, ReadOnlySpan<double> x) => inputBias[row] + Dot(inputs.AsSpan(row * Inputs), x);

    /// <summary>W_hh h + b_hh of a row.</summary>
    public double OfStates(int row, ReadOnlySpan<double> h) => stateBias[row] + Dot(states.AsSpan(row * Units), h);

    public static double[] Doubles(ReadOnlySpan<float> floats)
    {
        var doubles = new double[floats.Length];
        for (var i = 0; i < floats.Length; i++)
        {
            doubles[i] = floats[i];
        }

        return doubles;
    }

    /// <summary>Σ wᵢ xᵢ over all of x.</summary>
    public static double Dot(ReadOnlySpan<double> w, ReadOnlySpan<double> x)
    {
        double sum = 0;
        w = w[..x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            sum += w[i] * x[i];
        }

        return sum;
    }
}
