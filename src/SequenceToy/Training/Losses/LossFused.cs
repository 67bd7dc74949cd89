using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>The loss of a batch's outputs and its gradient to them, in vector registers.</summary>
/// <remarks>
/// Each answer (column) has a weight: 1 / n for the n that count, 0 for all others; the loss is the weighted sum.
/// An answer of several numbers is their mean.
/// </remarks>
internal abstract unsafe class LossFused
{
    /// <summary>The loss.</summary>
    /// <param name="outputs">ŷ: [rows, columns].</param>
    /// <param name="targets">y: [rows, columns]; class indices in the first row.</param>
    /// <param name="weights">[columns].</param>
    /// <param name="gradient">δŷ, written: [rows, columns].</param>
    /// <param name="rows">Outputs of the head.</param>
    /// <param name="columns">A multiple of the lanes.</param>
    public abstract float Of(Matrix outputs, Matrix targets, float* weights, Matrix gradient, int rows, int columns);
}

/// <summary>A loss that looks at one output at a time.</summary>
internal sealed unsafe class ElementLossFused<T, TLoss>(TLoss element) : LossFused
    where T : unmanaged, ILanes<T>
    where TLoss : struct, IElementLoss<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override float Of(Matrix outputs, Matrix targets, float* weights, Matrix gradient, int rows, int columns)
    {
        var own = element;
        var sum = T.Broadcast(0);
        var share = T.Broadcast(1f / rows);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column += T.Count)
            {
                own.Of(T.Load(outputs.Row(row) + column), T.Load(targets.Row(row) + column), out var loss, out var slope);
                var weight = T.Load(weights + column) * share;
                sum = T.MultiplyAdd(loss, weight, sum);
                (slope * weight).Store(gradient.Row(row) + column);
            }
        }

        return T.Sum(sum);
    }
}
