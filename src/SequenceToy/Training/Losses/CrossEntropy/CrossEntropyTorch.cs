using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SequenceToy.Training.Losses;

/// <summary>−ln p of the correct class; the slope is p, less 1 for the correct class.</summary>
internal sealed class CrossEntropyTorch : LossTorch
{
    public override (Tensor Losses, Tensor GradientInfluence) Of(Tensor output, Tensor target) => (
        functional.cross_entropy(output, target, reduction: Reduction.None).unsqueeze(1),
        functional.softmax(output, 1).sub(functional.one_hot(target, output.shape[1])));
}
