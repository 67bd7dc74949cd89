using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Engines.Fused.Losses;

/// <summary>The loss of a batch's outputs and its gradient to them.</summary>
/// <remarks>
/// Each answer (column) has a weight: 1 / n for the n that count, 0 for all others; the loss is the weighted sum.
/// An answer of several numbers is their mean.
/// </remarks>
/// <param name="outputs">ŷ: [rows, columns].</param>
/// <param name="targets">y: [rows, columns]; of classes their index in the first row.</param>
/// <param name="weights">[columns].</param>
/// <param name="gradient">δŷ, written: [rows, columns].</param>
/// <param name="rows">Outputs of the head.</param>
/// <param name="columns">A multiple of the lanes.</param>
/// <param name="delta">Where a loss bends, if it does.</param>
internal unsafe delegate float OutputLoss(Matrix outputs, Matrix targets, float* weights, Matrix gradient, int rows, int columns, float delta);

/// <summary>The kernels behind <see cref="OutputLoss"/>.</summary>
internal static unsafe class OutputLosses
{
    public static OutputLoss For<T>(Training.Losses.Loss loss)
        where T : unmanaged, ILanes<T> => loss switch
        {
            Training.Losses.MeanSquaredError => Elements<T, SquaredError<T>>,
            Training.Losses.MeanAbsoluteError => Elements<T, AbsoluteError<T>>,
            Training.Losses.Huber => Elements<T, HuberError<T>>,
            Training.Losses.BinaryCrossEntropy => Elements<T, BinaryCrossEntropyError<T>>,
            Training.Losses.CrossEntropy => Softmax<T>,
            _ => throw new ArgumentOutOfRangeException(nameof(loss), $"loss must be one that the fused engine computes; it was {loss}."),
        };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Elements<T, TLoss>(Matrix outputs, Matrix targets, float* weights, Matrix gradient, int rows, int columns, float delta)
        where T : unmanaged, ILanes<T>
        where TLoss : struct, IElementLoss<T>
    {
        var sum = T.Broadcast(0);
        var share = T.Broadcast(1f / rows);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column += T.Count)
            {
                TLoss.Of(T.Load(outputs.Row(row) + column), T.Load(targets.Row(row) + column), T.Broadcast(delta), out var loss, out var slope);
                var weight = T.Load(weights + column) * share;
                sum = T.MultiplyAdd(loss, weight, sum);
                (slope * weight).Store(gradient.Row(row) + column);
            }
        }

        return T.Sum(sum);
    }

    // −ln p of the right class, p = e^ŷ / Σ e^ŷ; the largest ŷ is taken off first. The gradient is p, less 1 for the right class.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Softmax<T>(Matrix outputs, Matrix targets, float* weights, Matrix gradient, int rows, int columns, float delta)
        where T : unmanaged, ILanes<T>
    {
        var sum = T.Broadcast(0);
        for (var column = 0; column < columns; column += T.Count)
        {
            var largest = T.Load(outputs.Data + column);
            for (var row = 1; row < rows; row++)
            {
                largest = T.AtLeast(largest, T.Load(outputs.Row(row) + column));
            }

            var target = T.Load(targets.Data + column);
            var weight = T.Load(weights + column);
            var total = T.Broadcast(0);
            var right = T.Broadcast(0);
            for (var row = 0; row < rows; row++)
            {
                var output = T.Load(outputs.Row(row) + column) - largest;
                var power = Activations.Exp(output);
                total += power;
                right = T.WhereEqual(target, T.Broadcast(row), output, right);
                power.Store(gradient.Row(row) + column);
            }

            sum = T.MultiplyAdd(T.Log(total) - right, weight, sum);
            var scale = T.Broadcast(1) / total;
            for (var row = 0; row < rows; row++)
            {
                var p = T.Load(gradient.Row(row) + column) * scale;
                (T.WhereEqual(target, T.Broadcast(row), p - T.Broadcast(1), p) * weight).Store(gradient.Row(row) + column);
            }
        }

        return T.Sum(sum);
    }
}
