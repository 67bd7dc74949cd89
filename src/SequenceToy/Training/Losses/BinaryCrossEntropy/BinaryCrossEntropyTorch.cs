using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SequenceToy.Training.Losses;

/// <summary>−y ln σ(x) − (1 − y) ln(1 − σ(x)).</summary>
internal sealed class BinaryCrossEntropyTorch : LossTorch
{
    public override (Tensor Losses, Tensor GradientInfluence) Of(Tensor output, Tensor target) =>
        (functional.binary_cross_entropy_with_logits(output, target, reduction: Reduction.None), output.sigmoid().sub(target));
}
