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

            Cells<T>(states, weights.Layout.Hidden, output, column, kept, n == 0 ? -1 : keep ? before : 0, span);
        }
    }

    // All units of one step. Beyond a sequence's end the mask makes both states zero.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cells<T>(LayerStates states, int hidden, Matrix output, int column, int kept, int before, BatchSpan span)
        where T : unmanaged, ILanes<T>
    {
        var mask = span.Mask;
        for (var unit = 0; unit < hidden; unit++)
        {
            var gateI = states.Gates.Row(unit) + kept;
            var gateF = states.Gates.Row(hidden + unit) + kept;
            var gateG = states.Gates.Row((2 * hidden) + unit) + kept;
            var gateO = states.Gates.Row((3 * hidden) + unit) + kept;
            var cells = states.Cells.Row(unit);
            var cellTanh = states.CellTanh.Row(unit) + kept;
            var h = output.Row(unit) + column;
            for (nint j = 0; j < span.Width; j += T.Count)
            {
                var i = Activations.Sigmoid(T.Load(gateI + j));
                var f = Activations.Sigmoid(T.Load(gateF + j));
                var g = Activations.Tanh(T.Load(gateG + j));
                var o = Activations.Sigmoid(T.Load(gateO + j));
                var c = before < 0 ? i * g : T.MultiplyAdd(f, T.Load(cells + before + j), i * g);
                if (mask != null)
                {
                    c *= T.Load(mask + column + j);
                }

                // tanh(0) = 0: a masked cell gives a masked output.
                var tanh = Activations.Tanh(c);
                i.Store(gateI + j);
                f.Store(gateF + j);
                g.Store(gateG + j);
                o.Store(gateO + j);
                c.Store(cells + kept + j);
                tanh.Store(cellTanh + j);
                (o * tanh).Store(h + j);
            }
        }
    }
}
