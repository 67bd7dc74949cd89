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
            Cells<T>(states, hidden, outputGradient, stateGradient, cellGradient, column, n == 0 ? -1 : before, span);
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

    // All units of one step.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cells<T>(
        LayerStates states, int hidden, Matrix outputGradient, Matrix stateGradient, Matrix cellGradient, int column, int before, BatchSpan span)
        where T : unmanaged, ILanes<T>
    {
        var one = T.Broadcast(1);
        var mask = span.Mask;
        for (var unit = 0; unit < hidden; unit++)
        {
            var gateI = states.Gates.Row(unit) + column;
            var gateF = states.Gates.Row(hidden + unit) + column;
            var gateG = states.Gates.Row((2 * hidden) + unit) + column;
            var gateO = states.Gates.Row((3 * hidden) + unit) + column;
            var cells = states.Cells.Row(unit);
            var cellTanh = states.CellTanh.Row(unit) + column;
            var fromOutput = outputGradient.Row(unit) + column;
            var fromState = stateGradient.Row(unit);
            var fromCell = cellGradient.Row(unit);
            for (nint j = 0; j < span.Width; j += T.Count)
            {
                var i = T.Load(gateI + j);
                var f = T.Load(gateF + j);
                var g = T.Load(gateG + j);
                var o = T.Load(gateO + j);
                var tanh = T.Load(cellTanh + j);
                var dh = T.Load(fromOutput + j) + T.Load(fromState + j);
                var dc = T.Load(fromCell + j) + (dh * o * (one - (tanh * tanh)));
                if (mask != null)
                {
                    var inside = T.Load(mask + column + j);
                    dh *= inside;
                    dc *= inside;
                }

                var cBefore = before < 0 ? T.Broadcast(0) : T.Load(cells + before + j);
                (dc * g * i * (one - i)).Store(gateI + j);
                (dc * cBefore * f * (one - f)).Store(gateF + j);
                (dc * i * (one - (g * g))).Store(gateG + j);
                (dh * tanh * o * (one - o)).Store(gateO + j);
                (dc * f).Store(fromCell + j);
            }
        }
    }
}
