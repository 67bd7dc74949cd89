using SequenceToy.Training.Losses;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The samples of one training step as tensors.</summary>
/// <param name="Inputs">[batch, steps, features].</param>
/// <param name="Targets">[answers, width]; class indices [answers]. Those of a sample follow each other.</param>
/// <param name="Lengths">[batch] on the CPU, or null.</param>
/// <param name="Shares">What each number of an answer weighs in the batch's mean: one number when all answers count, else [answers,
/// 1].</param>
/// <param name="Counted">How many answers count.</param>
internal sealed record TensorBatch(Tensor Inputs, Tensor Targets, Tensor? Lengths, Tensor Shares, int Counted)
{
    /// <summary>The mean over the answers that count, a tensor of one number, and its gradient to the outputs: [answers,
    /// outputs].</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="outputs">[answers, outputs]; those of a sample follow each other.</param>
    public (Tensor Mean, Tensor Gradient) Loss(LossTorch loss, Tensor outputs)
    {
        var (losses, slopes) = loss.Of(outputs, Targets);
        return (losses.mul(Shares).sum(), slopes.mul_(Shares));
    }
}
