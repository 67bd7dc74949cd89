using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>Computes the loss of a batch and its gradient, in vector registers.</summary>
/// <remarks>Each target (column) has a share, its weight divided by the sum of weights; 0 for those not counted. The loss is the weighted
/// sum. A target of several numbers counts as their mean.</remarks>
internal abstract unsafe class LossFused
{
    /// <summary>Computes the loss and its gradient.</summary>
    /// <param name="outputs">ŷ: [rows, columns].</param>
    /// <param name="targets">y: [rows, columns]; class indices in the first row.</param>
    /// <param name="weights">The weight of each target: [columns].</param>
    /// <param name="gradient">δŷ, written: [rows, columns].</param>
    /// <param name="rows">The number of outputs of the head.</param>
    /// <param name="columns">The number of columns, a multiple of the lanes.</param>
    public abstract float Of(Matrix outputs, Matrix targets, float* weights, Matrix gradient, int rows, int columns);
}

/// <summary>A loss computed per output.</summary>
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
