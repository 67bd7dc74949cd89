using SequenceToy.Networks.Cells;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SequenceToy.Training.Losses;

/// <summary>Quadratic up to δ, linear beyond: the slope is limited to ±δ.</summary>
internal sealed class HuberTorch(double delta) : LossTorch
{
    public override (Tensor Losses, Tensor GradientInfluence) Of(Tensor output, Tensor target)
    {
        var error = output.sub(target);
        var steepest = zeros_like(error).PlusInPlace(tensor((float)delta));
        return (functional.huber_loss(output, target, delta, Reduction.None), minimum(maximum(error, steepest.neg()), steepest));
    }
}
