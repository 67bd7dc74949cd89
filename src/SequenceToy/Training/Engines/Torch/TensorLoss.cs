using SequenceToy.Training.Losses;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>A loss as tensor operations.</summary>
/// <param name="perAnswer">From outputs [n, outputs] and targets [n, width] (classes: [n]) to a loss for each answer or each of its numbers: [n] or [n, width].</param>
internal sealed class TensorLoss(Func<Tensor, Tensor, Tensor> perAnswer)
{
    public static TensorLoss For(Loss loss) => loss switch
    {
        MeanSquaredError => new((output, target) => functional.mse_loss(output, target, Reduction.None)),
        MeanAbsoluteError => new((output, target) => functional.l1_loss(output, target, Reduction.None)),
        Huber huber => new((output, target) => functional.huber_loss(output, target, huber.Delta, Reduction.None)),
        CrossEntropy => new((output, target) => functional.cross_entropy(output, target, reduction: Reduction.None)),
        BinaryCrossEntropy => new((output, target) => functional.binary_cross_entropy_with_logits(output, target, reduction: Reduction.None)),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), $"loss must be one that libtorch computes; it was {loss}."),
    };

    /// <summary>The mean over a batch's counted answers: [1].</summary>
    /// <param name="output">[batch, outputs] or [batch, steps, outputs].</param>
    /// <param name="batch">The right answers.</param>
    public Tensor Of(Tensor output, TensorBatch batch)
    {
        var losses = perAnswer(
            output.dim() == 3 ? output.flatten(0, 1) : output,
            output.dim() == 3 ? batch.Targets.flatten(0, 1) : batch.Targets);
        if (losses.dim() == 2)
        {
            losses = losses.mean([1]);
        }

        return batch.Mask is null
            ? losses.mean().unsqueeze(0)
            : losses.mul(batch.Mask.flatten()).sum().div(batch.Divisor);
    }
}
