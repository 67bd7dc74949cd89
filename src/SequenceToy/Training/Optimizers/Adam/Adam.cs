using SequenceToy.Guards;

namespace SequenceToy.Training.Optimizers;

/// <summary>Adam: steps scaled by running means of the gradient and of its square.</summary>
/// <remarks>
/// <para>Formula: m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², w −= η · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε). Equal to PyTorch's <c>Adam</c>.</para>
/// <para>Source: D. Kingma and J. Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, arXiv:1412.6980.</para>
/// </remarks>
public record Adam : Optimizer
{
    /// <summary>How slowly the mean of the gradient forgets, from 0 to below 1. Default: 0.9.</summary>
    public double Beta1 { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.9;

    /// <summary>How slowly the mean of its square forgets, from 0 to below 1. Default: 0.999.</summary>
    public double Beta2 { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.999;

    /// <summary>What keeps the division from zero, above 0. Default: 1e-8.</summary>
    public double Epsilon { get; init => field = Require.PositiveUpTo(value, 1); } = 1e-8;

    /// <summary>How strongly weights are pulled to zero, from 0: its product with the weight is added to the gradient. Default: 0.</summary>
    public virtual double WeightDecay { get; init => field = Require.Between(value, 0, 1000); }
}
