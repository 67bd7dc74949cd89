using System.Runtime.CompilerServices;
using SequenceToy.Models.Kernels;
using SequenceToy.Models.Kernels.Lanes;

namespace SequenceToy.Training.Engines.Fused;

/// <summary>One LSTM layer in one direction, backward through time.</summary>
/// <remarks>
/// <para>With δ for the gradient of the loss, from the last step computed to the first:</para>
/// <para>δhₜ = δoutputₜ + W_hhᵀ δzₜ₊₁, δcₜ = δhₜ oₜ (1 − tanh²cₜ) + δcₜ₊₁ fₜ₊₁;</para>
/// <para>δzᵢ = δcₜ gₜ iₜ (1 − iₜ), δz_f = δcₜ cₜ₋₁ fₜ (1 − fₜ), δz_g = δcₜ iₜ (1 − gₜ²), δzₒ = δhₜ tanh(cₜ) oₜ (1 − oₜ);</para>
/// <para>δW_ih = Σ δzₜ xₜᵀ, δW_hh = Σ δzₜ hₜ₋₁ᵀ, δb = Σ δzₜ, δxₜ = W_ihᵀ δzₜ.</para>
/// </remarks>
internal static unsafe class LayerBackward
{
    /// <param name="weights">The layer's weights.</param>
    /// <param name="states">What the forward pass kept; δz takes the gates' place.</param>
    /// <param name="outputGradient">δoutput: [hidden, steps · width].</param>
    /// <param name="stateGradient">Room for W_hhᵀ δz: [hidden, width].</param>
    /// <param name="cellGradient">Room for δc f: [hidden, width].</param>
    /// <param name="span">Steps and width.</param>
    /// <param name="reverse">Whether the last step came first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(
        PackedLayer weights, LayerStates states, Matrix outputGradient, Matrix stateGradient, Matrix cellGradient, BatchSpan span, bool reverse)
        where T : unmanaged, ILanes<T>
    {
        var hidden = weights.Layout.Hidden;
        for (var unit = 0; unit < hidden; unit++)
        {
            new Span<float>(stateGradient.Row(unit), span.Width).Clear();
            new Span<float>(cellGradient.Row(unit), span.Width).Clear();
        }

        for (var n = span.Steps - 1; n >= 0; n--)
        {
            var column = (reverse ? span.Steps - 1 - n : n) * span.Width;
            var before = reverse ? column + span.Width : column - span.Width;
            var mask = span.Mask == null ? null : span.Mask + column;
            for (var unit = 0; unit < hidden; unit++)
            {
                Cell<T>(
                    states.Gates.Row(unit) + column,
                    (nint)hidden * states.Gates.Stride,
                    n == 0 ? null : states.Cells.Row(unit) + before,
                    states.CellTanh.Row(unit) + column,
                    outputGradient.Row(unit) + column,
                    stateGradient.Row(unit),
                    cellGradient.Row(unit),
                    mask,
                    span.Width);
            }

            if (n > 0)
            {
                PanelProduct.Multiply<T>(weights.RecurrentTransposed, states.Gates.FromColumn(column), stateGradient, span.Width, accumulate: false);
            }
        }
    }

    /// <summary>Adds up the gradients of the layer's weights.</summary>
    /// <param name="layout">Where the weights are.</param>
    /// <param name="gates">δz: [4 · hidden, steps · width].</param>
    /// <param name="input">x and a row of ones.</param>
    /// <param name="output">h.</param>
    /// <param name="span">Steps and width.</param>
    /// <param name="reverse">Whether the last step came first.</param>
    /// <param name="gradient">Of all weights: [parameterCount].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Weights<T>(LayerLayout layout, Matrix gates, Matrix input, Matrix output, BatchSpan span, bool reverse, float* gradient)
        where T : unmanaged, ILanes<T>
    {
        RowDots.Accumulate<T>(gates, layout.Gates, input, layout.Inputs, span.Columns, gradient + layout.InputWeights);
        RowDots.Accumulate<T>(gates, layout.Gates, input.FromRow(layout.Inputs), 1, span.Columns, gradient + layout.InputBias);
        new Span<float>(gradient + layout.InputBias, layout.Gates).CopyTo(new Span<float>(gradient + layout.RecurrentBias, layout.Gates));

        // The first step computed has no state before it: one pair fewer than steps.
        var pairs = span.Columns - span.Width;
        RowDots.Accumulate<T>(
            reverse ? gates : gates.FromColumn(span.Width),
            layout.Gates,
            reverse ? output.FromColumn(span.Width) : output,
            layout.Hidden,
            pairs,
            gradient + layout.RecurrentWeights);
    }

    // One unit of one step, all samples.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cell<T>(
        float* gates, nint apart, float* cellBefore, float* cellTanh, float* outputGradient, float* stateGradient, float* cellGradient, float* mask, int width)
        where T : unmanaged, ILanes<T>
    {
        var one = T.Broadcast(1);
        for (var j = 0; j < width; j += T.Count)
        {
            var i = T.Load(gates + j);
            var g = T.Load(gates + (2 * apart) + j);
            var o = T.Load(gates + (3 * apart) + j);
            var tanh = T.Load(cellTanh + j);
            var dh = T.Load(outputGradient + j) + T.Load(stateGradient + j);
            var dc = T.Load(cellGradient + j) + (dh * o * (one - (tanh * tanh)));
            if (mask != null)
            {
                var inside = T.Load(mask + j);
                dh *= inside;
                dc *= inside;
            }

            (dc * g * i * (one - i)).Store(gates + j);
            (dc * i * (one - (g * g))).Store(gates + (2 * apart) + j);
            (dh * tanh * o * (one - o)).Store(gates + (3 * apart) + j);
            if (cellBefore == null)
            {
                T.Broadcast(0).Store(gates + apart + j);
                continue;
            }

            var f = T.Load(gates + apart + j);
            (dc * T.Load(cellBefore + j) * f * (one - f)).Store(gates + apart + j);
            (dc * f).Store(cellGradient + j);
        }
    }
}
