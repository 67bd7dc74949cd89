using SequenceToy.Networks.Cells;
using static TorchSharp.torch;

namespace SequenceToy.Training.Losses;

/// <summary>e², e = σ(ŷ) − y; the slope is 2e · σ(ŷ) · (1 − σ(ŷ)), computed with σ(−ŷ) as the last factor.</summary>
internal sealed class SigmoidSquaredErrorTorch : LossTorch
{
    public override (Tensor Losses, Tensor GradientInfluence) Of(Tensor output, Tensor target)
    {
        var p = output.sigmoid();
        var error = p.sub(target);
        return (error.mul(error), error.Plus(error).mul_(p).mul_(output.neg().sigmoid()));
    }
}
