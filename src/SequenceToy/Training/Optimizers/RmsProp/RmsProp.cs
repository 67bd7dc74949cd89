using SequenceToy.Guards;

namespace SequenceToy.Training.Optimizers;

/// <summary>Gradient descent, each step divided by a running root mean square of the gradient.</summary>
/// <remarks>
/// <para>Formula: v = αv + (1 − α)g², u = g / (√v + ε), b = μb + u, w −= η · b. Equal to PyTorch's <c>RMSprop</c>.</para>
/// <para>Source: T. Tieleman and G. Hinton, Neural Networks for Machine Learning, lecture 6.5, Coursera 2012.</para>
/// </remarks>
public sealed record RmsProp : Optimizer
{
    /// <summary>How slowly the mean square forgets, from 0 to below 1. Default: 0.99.</summary>
    public double Alpha { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.99;

    /// <summary>What keeps the division from zero, above 0. Default: 1e-8.</summary>
    public double Epsilon { get; init => field = Require.PositiveUpTo(value, 1); } = 1e-8;

    /// <summary>How much of the last step is carried on, from 0 to below 1. Default: 0.</summary>
    public double Momentum { get; init => field = Require.AtLeastAndBelow(value, 0, 1); }

    /// <summary>How strongly weights are pulled to zero, from 0: its product with the weight is added to the gradient. Default: 0.</summary>
    public double WeightDecay { get; init => field = Require.Between(value, 0, 1000); }
}
