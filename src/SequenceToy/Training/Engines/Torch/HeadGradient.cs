using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The explicit backward pass of the linear head, ŷ = xWᵀ + b; libtorch differentiates only the recurrent layers.</summary>
/// <remarks>δW = δŷᵀx, δb = Σ δŷ, δx = δŷW. In small networks, recording an operation costs more than its arithmetic.</remarks>
internal sealed class HeadGradient(LinearHead head) : IDisposable
{
    private static readonly long[] Answers = [0];

    private readonly Tensor weight = head.weight.grad!.DetachFromDisposeScope();
    private readonly Tensor bias = head.bias.grad!.DetachFromDisposeScope();

    /// <summary>Writes the gradients of the head's weights; call without recording.</summary>
    /// <param name="states">x: [predictions, head inputs].</param>
    /// <param name="gradient">δŷ: [predictions, outputs].</param>
    /// <returns>δx: [predictions, head inputs].</returns>
    public Tensor Back(Tensor states, Tensor gradient)
    {
        weight.copy_(gradient.t().mm(states));

        // Overload resolution would take a plain 0 as a ScalarType and sum all numbers as bytes.
        bias.copy_(gradient.sum(Answers));
        return gradient.mm(head.weight);
    }

    public void Dispose()
    {
        weight.Dispose();
        bias.Dispose();
    }
}
