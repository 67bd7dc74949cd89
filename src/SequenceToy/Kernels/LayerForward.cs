using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Runs one recurrent layer in one direction forward.</summary>
/// <param name="weights">The layer's weights.</param>
/// <param name="states">The computed values; of all steps with <paramref name="keep"/>.</param>
/// <param name="input">x and a row of ones: [inputs + 1, steps · width].</param>
/// <param name="output">h: [hidden, steps · width].</param>
/// <param name="span">The extent of the batch.</param>
/// <param name="reverse">True to read sequences from the end.</param>
/// <param name="keep">True if the backward pass needs the states.</param>
internal delegate void LayerForward(
    PackedLayer weights, LayerStates states, Matrix input, Matrix output, BatchSpan span, bool reverse, bool keep);

/// <summary>The implementation of <see cref="LayerForward"/> for all cell types.</summary>
internal static unsafe class LayerForwards
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TCell>(
        PackedLayer weights, LayerStates states, Matrix input, Matrix output, BatchSpan span, bool reverse, bool keep)
        where T : unmanaged, ILanes<T>
        where TCell : struct, IForwardCell
    {
        var units = CellWeights.OfSamples(weights.Layout.Hidden, weights.RecurrentBias);
        if (keep)
        {
            PanelProduct.Multiply<T>(weights.Input, input, states.Gates, span.Columns, accumulate: false);
        }

        for (var n = 0; n < span.Steps; n++)
        {
            var column = (reverse ? span.Steps - 1 - n : n) * span.Width;
            var before = reverse ? column + span.Width : column - span.Width;
            var (kept, keptBefore) = keep ? (column, before) : (0, 0);
            if (!keep)
            {
                PanelProduct.Multiply<T>(weights.Input, input.FromColumn(column), states.Gates, span.Width, accumulate: false);
            }

            if (n > 0)
            {
                var sums = states.Recurrent.FromColumn(kept);
                PanelProduct.Multiply<T>(weights.Recurrent, output.FromColumn(before), sums, span.Width, !weights.Layout.SeparateSums);
            }

            TCell.Step<T>(units, states, output, column, n == 0 ? -1 : before, kept, n == 0 ? -1 : keptBefore, span);
        }
    }
}
