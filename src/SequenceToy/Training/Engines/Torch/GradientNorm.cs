using SequenceToy.Networks.Cells;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>Measures and clips the gradient norm over all weights.</summary>
/// <remarks>Formula: g *= min(1, limit / (‖g‖ + 1e-6)), as in PyTorch's <c>clip_grad_norm_</c>. Numbers are kept as tensors: see
/// <see cref="Optimizers.OptimizerTorch"/>.</remarks>
internal sealed class GradientNorm : IDisposable
{
    private readonly Tensor gradient;
    private readonly Tensor? limit;
    private readonly Tensor epsilon;
    private readonly Tensor one;

    public GradientNorm(Tensor gradient, double? limit)
    {
        this.gradient = gradient;
        this.limit = limit is { } value ? tensor([(float)value], device: gradient.device) : null;
        epsilon = tensor([1e-6f], device: gradient.device);
        one = ones(1, device: gradient.device);
    }

    /// <summary>Clips the gradient; returns the square of its norm before, a tensor of one number.</summary>
    public Tensor MeasureAndClip()
    {
        var square = gradient.dot(gradient);
        if (limit is not null)
        {
            gradient.mul_(minimum(one, limit.div(square.sqrt().Plus(epsilon))));
        }

        return square;
    }

    public void Dispose()
    {
        limit?.Dispose();
        epsilon.Dispose();
        one.Dispose();
    }
}
