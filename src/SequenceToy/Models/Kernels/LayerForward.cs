using System.Runtime.CompilerServices;
using SequenceToy.Models.Kernels.Lanes;

namespace SequenceToy.Models.Kernels;

/// <summary>One LSTM layer in one direction, forward.</summary>
/// <remarks>
/// <para>zₜ = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, in the order i, f, g, o;</para>
/// <para>iₜ = σ(zᵢ), fₜ = σ(z_f), gₜ = tanh(z_g), oₜ = σ(zₒ);</para>
/// <para>cₜ = fₜ cₜ₋₁ + iₜ gₜ, hₜ = oₜ tanh(cₜ).</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber 1997, with the forget gate of F. Gers et al. 2000, as PyTorch's <c>nn.LSTM</c> has it.</para>
/// </remarks>
internal static unsafe class LayerForward
{
    /// <param name="weights">The layer's weights.</param>
    /// <param name="states">What is computed; for all steps when it is to be kept.</param>
    /// <param name="input">x and a row of ones: [inputs + 1, steps · width].</param>
    /// <param name="output">h: [hidden, steps · width].</param>
    /// <param name="span">Steps and width.</param>
    /// <param name="reverse">Whether the last step comes first.</param>
    /// <param name="keep">Whether the backward pass will ask for the states.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(PackedLayer weights, LayerStates states, Matrix input, Matrix output, BatchSpan span, bool reverse, bool keep)
        where T : unmanaged, ILanes<T>
    {
        if (keep)
        {
            PanelProduct.Multiply<T>(weights.Input, input, states.Gates, span.Columns, accumulate: false);
        }

        for (var n = 0; n < span.Steps; n++)
        {
            var column = (reverse ? span.Steps - 1 - n : n) * span.Width;
            var before = reverse ? column + span.Width : column - span.Width;
            var kept = keep ? column : 0;
            var gates = states.Gates.FromColumn(kept);
            if (!keep)
            {
                PanelProduct.Multiply<T>(weights.Input, input.FromColumn(column), gates, span.Width, accumulate: false);
            }

            if (n > 0)
            {
                PanelProduct.Multiply<T>(weights.Recurrent, output.FromColumn(before), gates, span.Width, accumulate: true);
            }

            var mask = span.Mask == null ? null : span.Mask + column;
            for (var unit = 0; unit < weights.Layout.Hidden; unit++)
            {
                var cell = states.Cells.Row(unit);
                Cell<T>(
                    gates.Row(unit),
                    (nint)weights.Layout.Hidden * gates.Stride,
                    n == 0 ? null : cell + (keep ? before : 0),
                    cell + kept,
                    states.CellTanh.Row(unit) + kept,
                    output.Row(unit) + column,
                    mask,
                    span.Width);
            }
        }
    }

    // One unit of one step, all samples; gates lie so many floats apart. Beyond a sequence's end the mask makes both states zero.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cell<T>(float* gates, nint apart, float* cellBefore, float* cell, float* cellTanh, float* output, float* mask, int width)
        where T : unmanaged, ILanes<T>
    {
        for (var j = 0; j < width; j += T.Count)
        {
            var i = Activations.Sigmoid(T.Load(gates + j));
            var g = Activations.Tanh(T.Load(gates + (2 * apart) + j));
            var o = Activations.Sigmoid(T.Load(gates + (3 * apart) + j));
            var c = i * g;
            i.Store(gates + j);
            g.Store(gates + (2 * apart) + j);
            o.Store(gates + (3 * apart) + j);
            if (cellBefore != null)
            {
                var f = Activations.Sigmoid(T.Load(gates + apart + j));
                f.Store(gates + apart + j);
                c = T.MultiplyAdd(f, T.Load(cellBefore + j), c);
            }

            if (mask != null)
            {
                c *= T.Load(mask + j);
            }

            // tanh(0) = 0: a masked cell gives a masked output.
            var tanh = Activations.Tanh(c);
            c.Store(cell + j);
            tanh.Store(cellTanh + j);
            (o * tanh).Store(output + j);
        }
    }
}
