using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The way back through the linear head, ŷ = xWᵀ + b, written out: libtorch has the recurrent layers left to
/// differentiate.</summary>
/// <remarks>δW = δŷᵀx, δb = Σ δŷ, δx = δŷW. At the sizes of small networks each operation that libtorch records costs more than its
/// arithmetic.</remarks>
internal sealed class HeadGradient(Linear head) : IDisposable
{
    private static readonly long[] Answers = [0];

    private readonly Tensor weight = head.weight!.grad!.DetachFromDisposeScope();
    private readonly Tensor bias = head.bias!.grad!.DetachFromDisposeScope();

    /// <summary>Writes the gradients of the head's weights; to be called without recording.</summary>
    /// <param name="states">x: [answers, head inputs].</param>
    /// <param name="gradient">δŷ: [answers, outputs].</param>
    /// <returns>δx: [answers, head inputs].</returns>
    public Tensor Back(Tensor states, Tensor gradient)
    {
        weight.copy_(gradient.t().mm(states));

        // A plain 0 would be a ScalarType to sum: all numbers, as bytes.
        bias.copy_(gradient.sum(Answers));
        return gradient.mm(head.weight!);
    }

    public void Dispose()
    {
        weight.Dispose();
        bias.Dispose();
    }
}
