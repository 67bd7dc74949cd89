using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>−ln p of the correct class, p = e^ŷ / Σ e^ŷ, with the largest ŷ subtracted first; the gradient is p, less 1 for that
/// class.</summary>
internal sealed unsafe class CrossEntropyFused<T> : LossFused
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override float Of(Matrix outputs, Matrix targets, float* weights, Matrix gradient, int rows, int columns)
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
            var correct = T.Broadcast(0);
            for (var row = 0; row < rows; row++)
            {
                var output = T.Load(outputs.Row(row) + column) - largest;
                var power = Activations.Exp(output);
                total += power;
                correct = T.WhereEqual(target, T.Broadcast(row), output, correct);
                power.Store(gradient.Row(row) + column);
            }

            sum = T.MultiplyAdd(T.Log(total) - correct, weight, sum);
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
