using SequenceToy.Kernels;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Training.Optimizers;

/// <summary>The RMSprop optimizer: updates by the gradient divided by the running root mean square of the gradient.</summary>
/// <remarks>
/// <para>Formula: v = αv + (1 − α)g², u = g / (√v + ε), b = μb + u, w −= η · b. Equal to PyTorch's <c>RMSprop</c>.</para>
/// <para>Source: T. Tieleman and G. Hinton, Neural Networks for Machine Learning, lecture 6.5, Coursera 2012.</para>
/// </remarks>
public sealed record RmsProp() : Optimizer("RMSprop")
{
    /// <summary>The decay rate of the running mean square, from 0 to below 1. Default: 0.99.</summary>
    public double Alpha { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.99;

    /// <summary>The small number that prevents division by zero, above 0 and at most 1. Default: 1e-8.</summary>
    public double Epsilon { get; init => field = Require.PositiveUpTo(value, 1); } = 1e-8;

    /// <summary>The momentum: the share of the previous update that is added, from 0 to below 1. Default: 0.</summary>
    public double Momentum { get; init => field = Require.AtLeastAndBelow(value, 0, 1); }

    internal override bool IsAdaptive => true;
    internal override ReadOnlySpan<Moment> Moments => [Moment.Squares, Moment.Gradients];

    internal override OptimizerFused Fused<T>(NativeFloats memory, int count) => new RmsPropFused<T>(this, memory, count);
    internal override OptimizerTorch Torch(FlatWeights flat) => new RmsPropTorch(this, flat);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(RmsProp), PrintMembers);
}
