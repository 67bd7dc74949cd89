using SequenceToy.Training.Losses;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The samples of one training step as tensors.</summary>
/// <param name="Inputs">[batch, steps, features].</param>
/// <param name="Targets">[predictions, width], or class indices [predictions]; consecutive for each sample.</param>
/// <param name="Lengths">[batch] on the CPU, or null.</param>
/// <param name="Shares">The share of each number in the batch mean: one number when all predictions count equally, otherwise
/// [predictions, 1].</param>
/// <param name="Weight">The sum of the weights of predictions with an unmasked target: without weights, their number.</param>
internal sealed record TensorBatch(Tensor Inputs, Tensor Targets, Tensor? Lengths, Tensor Shares, double Weight)
{
    /// <summary>Computes the weighted mean over predictions with an unmasked target, [1], and its gradient, [predictions,
    /// outputs].</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="outputs">[predictions, outputs], consecutive for each sample.</param>
    public (Tensor Mean, Tensor Gradient) Loss(LossTorch loss, Tensor outputs)
    {
        var (losses, slopes) = loss.Of(outputs, Targets);
        return (losses.mul(Shares).sum(), slopes.mul_(Shares));
    }
}
