using SequenceToy.Kernels;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Training.Optimizers;

/// <summary>SGD: gradient descent on one batch after another, with momentum if wanted.</summary>
/// <remarks>
/// Formula: b = μb + g, w −= η · b; with Nesterov's look ahead w −= η · (g + μb). The first b is g itself. Equal to PyTorch's <c>SGD</c>.
/// </remarks>
public sealed record Sgd() : Optimizer("SGD")
{
    /// <summary>How much of the last step is carried on, from 0 to below 1. Default: 0.9.</summary>
    public double Momentum { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.9;

    /// <summary>Whether to look ahead along the momentum; without momentum it changes nothing. Default: false.</summary>
    public bool Nesterov { get; init; }

    internal override bool IsAdaptive => false;
    internal override ReadOnlySpan<Moment> Moments => [Moment.Gradients];

    internal override OptimizerFused Fused<T>(NativeFloats memory, int count) => new SgdFused<T>(this, memory, count);
    internal override OptimizerTorch Torch(FlatWeights flat) => new SgdTorch(this, flat);
}
