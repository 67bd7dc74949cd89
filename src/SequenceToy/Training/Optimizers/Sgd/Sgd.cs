using SequenceToy.Kernels;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Training.Optimizers;

/// <summary>The SGD optimizer: stochastic gradient descent, with momentum.</summary>
/// <remarks>Formula: b = μb + g, w −= η · b; with Nesterov momentum w −= η · (g + μb). The first b equals g. Equal to PyTorch's
/// <c>SGD</c>.</remarks>
public sealed record Sgd() : Optimizer("SGD")
{
    /// <summary>The momentum: the share of the previous update that is added, from 0 to below 1. Default: 0.9.</summary>
    public double Momentum { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.9;

    /// <summary>True for Nesterov momentum; has no effect without momentum. Default: false.</summary>
    public bool Nesterov { get; init; }

    internal override bool IsAdaptive => false;
    internal override ReadOnlySpan<Moment> Moments => [Moment.Gradients];

    internal override OptimizerFused Fused<T>(NativeFloats memory, int count) => new SgdFused<T>(this, memory, count);
    internal override OptimizerTorch Torch(FlatWeights flat) => new SgdTorch(this, flat);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Sgd), PrintMembers);
}
