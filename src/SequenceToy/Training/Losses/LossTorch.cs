using static TorchSharp.torch;

namespace SequenceToy.Training.Losses;

/// <summary>A loss and its slope as tensor operations, called without recording: a graph would cost more than the slopes.</summary>
internal abstract class LossTorch
{
    /// <summary>Computes the loss of each number of a target, and its slope by the outputs.</summary>
    /// <param name="output">ŷ: [predictions, outputs].</param>
    /// <param name="target">y: [predictions, width]; class indices [predictions].</param>
    /// <returns>[predictions, width] (class indices [predictions, 1]) and [predictions, outputs].</returns>
    public abstract (Tensor Losses, Tensor GradientInfluence) Of(Tensor output, Tensor target);
}
