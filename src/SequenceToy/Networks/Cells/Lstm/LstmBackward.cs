using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Networks.Cells;

/// <summary>The backward pass of long short-term memory.</summary>
/// <remarks>
/// <para>δhₜ = δoutputₜ + W_hhᵀ δzₜ₊₁, δcₜ = δhₜ oₜ (1 − tanh²cₜ) + δcₜ₊₁ fₜ₊₁;</para>
/// <para>δzᵢ = δcₜ gₜ iₜ (1 − iₜ), δz_f = δcₜ cₜ₋₁ fₜ (1 − fₜ), δz_g = δcₜ iₜ (1 − gₜ²), δzₒ = δhₜ tanh(cₜ) oₜ (1 − oₜ).</para>
/// </remarks>
internal readonly unsafe struct LstmBackward : IBackwardCell
{
    public static bool SkipsWeights => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step<T>(
        PackedLayer weights, LayerStates states, Matrix output, in UnitGradients gradients, int column, int before, BatchSpan span)
        where T : unmanaged, ILanes<T>
    {
        var one = T.Broadcast(1);
        var (gates, cellStates, cellTanhs) = (states.Gates, states.Kept[0], states.Kept[1]);
        var hidden = weights.Layout.Hidden;
        var mask = span.Mask;
        var (outputGradient, stateGradient, cellGradient) = (gradients.Output, gradients.State, gradients.Memory);
        for (var unit = 0; unit < hidden; unit++)
        {
            var gateI = gates.Row(unit) + column;
            var gateF = gates.Row(hidden + unit) + column;
            var gateG = gates.Row((2 * hidden) + unit) + column;
            var gateO = gates.Row((3 * hidden) + unit) + column;
            var cells = cellStates.Row(unit);
            var cellTanh = cellTanhs.Row(unit) + column;
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
