using SequenceToy.Kernels;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Training.Optimizers;

/// <summary>The Adam optimizer: updates scaled by running means of the gradient and of its square.</summary>
/// <remarks>
/// <para>Formula: m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², w −= η · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε). Equal to PyTorch's
/// <c>Adam</c>.</para>
/// <para>Source: D. Kingma and J. Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, arXiv:1412.6980.</para>
/// </remarks>
public record Adam : Optimizer
{
    /// <summary>Creates Adam with PyTorch's default values.</summary>
    public Adam()
        : this("Adam")
    {
    }

    private protected Adam(string name)
        : base(name)
    {
    }

    /// <summary>The decay rate of the running mean of the gradient, from 0 to below 1. Default: 0.9.</summary>
    public double Beta1 { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.9;

    /// <summary>The decay rate of the running mean of the squared gradient, from 0 to below 1. Default: 0.999.</summary>
    public double Beta2 { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.999;

    /// <summary>The small number that prevents division by zero, above 0 and at most 1. Default: 1e-8.</summary>
    public double Epsilon { get; init => field = Require.PositiveUpTo(value, 1); } = 1e-8;

    internal sealed override bool IsAdaptive => true;
    internal sealed override ReadOnlySpan<Moment> Moments => [Moment.Gradients, Moment.Squares];

    /// <summary>The running powers of both betas.</summary>
    internal sealed override ReadOnlySpan<double> Numbers => [1, 1];

    internal sealed override OptimizerFused Fused<T>(NativeFloats memory, int count) => new AdamFused<T>(this, memory, count);
    internal sealed override OptimizerTorch Torch(FlatWeights flat) => new AdamTorch(this, flat);

    private protected sealed override string? ProblemOf(double[] numbers, int epochs) =>
        Array.TrueForAll(numbers, power => power >= 0 && (epochs == 0 ? power == 1 : power < 1))
            ? null
            : "numbers must be powers of the betas: 1 before the first epoch, then below 1.";

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(GetType().Name, PrintMembers);
}
