using SequenceToy.Kernels;

namespace SequenceToy.Formats.Traces;

/// <summary>The weights of one layer and direction in double precision, and their sums; rows are in PyTorch's gate order.</summary>
internal sealed class LayerWeights(ReadOnlySpan<float> network, LayerLayout layout)
{
    private readonly double[] inputs = Doubles(network.Slice(layout.InputWeights, layout.Gates * layout.Inputs));
    private readonly double[] states = Doubles(network.Slice(layout.RecurrentWeights, layout.Gates * layout.Hidden));
    private readonly double[] inputBias = Doubles(network.Slice(layout.InputBias, layout.Gates));
    private readonly double[] stateBias = Doubles(network.Slice(layout.RecurrentBias, layout.Gates));

    /// <summary>The units' own weights: [own · units].</summary>
    public double[] Own { get; } = Doubles(network.Slice(layout.Own, layout.OwnCount));
    public int Units { get; } = layout.Hidden;
    public int Inputs { get; } = layout.Inputs;

    /// <summary>W_ih x + b_ih of the last step read: [gates · units].</summary>
    public double[] OfInputs { get; } = new double[layout.Gates];

    /// <summary>W_hh h + b_hh of the last step read: [gates · units].</summary>
    public double[] OfStates { get; } = new double[layout.Gates];

    /// <summary>Computes both sums for a step.</summary>
    /// <param name="x">[inputs].</param>
    /// <param name="h">[units]; empty before the first step.</param>
    public void Read(ReadOnlySpan<double> x, ReadOnlySpan<double> h)
    {
        for (var row = 0; row < OfInputs.Length; row++)
        {
            OfInputs[row] = inputBias[row] + Dot(inputs.AsSpan(row * Inputs, x.Length), x);
            OfStates[row] = stateBias[row] + Dot(states.AsSpan(row * Units, h.Length), h);
        }
    }

    /// <summary>The sum of both for a row: W_ih x + b_ih + W_hh h + b_hh.</summary>
    public double Sum(int row) => OfInputs[row] + OfStates[row];

    /// <summary>The logistic function σ(x) = 1 / (1 + e⁻ˣ).</summary>
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double[] Doubles(ReadOnlySpan<float> floats)
    {
        var doubles = new double[floats.Length];
        for (var i = 0; i < floats.Length; i++)
        {
            doubles[i] = floats[i];
        }

        return doubles;
    }

    /// <summary>The dot product Σ wᵢ xᵢ, up to the shorter length.</summary>
    public static double Dot(ReadOnlySpan<double> w, ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (var i = 0; i < x.Length && i < w.Length; i++)
        {
            sum += w[i] * x[i];
        }

        return sum;
    }
}
