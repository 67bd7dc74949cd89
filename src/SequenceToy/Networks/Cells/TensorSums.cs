using TorchSharp;
using static TorchSharp.torch;

namespace SequenceToy.Networks.Cells;

/// <summary>Sums of tensors for hot loops, which make no number anew.</summary>
/// <remarks>TorchSharp's <c>add</c> takes a factor, and without one makes a number for it in every call; this one lives as long as the
/// process.</remarks>
internal static class TensorSums
{
    private static readonly Scalar One = 1;

    /// <summary>a + b.</summary>
    public static Tensor Plus(this Tensor a, Tensor b) => a.add(b, One);

    /// <summary>a += b.</summary>
    public static Tensor PlusInPlace(this Tensor a, Tensor b) => a.add_(b, One);
}
