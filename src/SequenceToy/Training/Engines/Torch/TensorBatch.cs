using SequenceToy.Training.Losses;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The samples of one training step as tensors.</summary>
/// <param name="Inputs">[batch, steps, features].</param>
/// <param name="Targets">[predictions, width], or class indices [predictions]; consecutive for each sample.</param>
/// <param name="Lengths">[batch] on the CPU, or null.</param>
/// <param name="Shares">The weight of each number in the batch mean: one number when all predictions count, otherwise [predictions,
/// 1].</param>
/// <param name="Counted">The number of predictions with an unmasked target.</param>
internal sealed record TensorBatch(Tensor Inputs, Tensor Targets, Tensor? Lengths, Tensor Shares, int Counted)
{
    /// <summary>Computes the mean over predictions with an unmasked target, a tensor of one number, and its gradient: [predictions,
    /// outputs].</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="outputs">[predictions, outputs], consecutive for each sample.</param>
    public (Tensor Mean, Tensor Gradient) Loss(LossTorch loss, Tensor outputs)
    {
        var (losses, slopes) = loss.Of(outputs, Targets);
        return (losses.mul(Shares).sum(), slopes.mul_(Shares));
    }
}
