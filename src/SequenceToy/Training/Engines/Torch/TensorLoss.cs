using SequenceToy.Training.Losses;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>A loss as tensor operations.</summary>
/// <param name="of">
/// From outputs [n, outputs] and targets [n, width] (classes: [n]) to their mean, or without reduction to a loss for each answer or each of its numbers: [n] or [n, width].
/// </param>
internal sealed class TensorLoss(Func<Tensor, Tensor, Reduction, Tensor> of)
{
    public static TensorLoss For(Loss loss) => loss switch
    {
        MeanSquaredError => new((output, target, reduction) => functional.mse_loss(output, target, reduction)),
        MeanAbsoluteError => new((output, target, reduction) => functional.l1_loss(output, target, reduction)),
        Huber huber => new((output, target, reduction) => functional.huber_loss(output, target, huber.Delta, reduction)),
        CrossEntropy => new((output, target, reduction) => functional.cross_entropy(output, target, reduction: reduction)),
        BinaryCrossEntropy => new((output, target, reduction) => functional.binary_cross_entropy_with_logits(output, target, reduction: reduction)),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), $"loss must be one that libtorch computes; it was {loss}."),
    };

    /// <summary>The mean over a batch's counted answers: a tensor of one number.</summary>
    /// <param name="output">[batch, outputs] or [batch, steps, outputs].</param>
    /// <param name="batch">The right answers.</param>
    public Tensor Of(Tensor output, TensorBatch batch)
    {
        var outputs = output.dim() == 3 ? output.flatten(0, 1) : output;
        var targets = output.dim() == 3 ? batch.Targets.flatten(0, 1) : batch.Targets;
        if (batch.Mask is null)
        {
            return of(outputs, targets, Reduction.Mean);
        }

        var losses = of(outputs, targets, Reduction.None);
        var perAnswer = losses.dim() == 2 ? losses.mean([1]) : losses;
        return perAnswer.mul(batch.Mask.flatten()).sum().div(batch.Divisor!);
    }
}
