using TorchSharp;
using static TorchSharp.torch;

namespace SequenceToy.Networks.Cells;

/// <summary>Sums of tensors for hot loops, without allocating a scalar.</summary>
/// <remarks>TorchSharp's <c>add</c> takes a factor and otherwise allocates one per call; this one lives as long as the process.</remarks>
internal static class TensorSums
{
    private static readonly Scalar One = 1;

    /// <summary>Returns the sum a + b.</summary>
    public static Tensor Plus(this Tensor a, Tensor b) => a.add(b, One);

    /// <summary>Adds b to a in place.</summary>
    public static Tensor PlusInPlace(this Tensor a, Tensor b) => a.add_(b, One);
}
