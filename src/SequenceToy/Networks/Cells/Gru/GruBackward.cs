using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Networks.Cells;

/// <summary>The backward pass of gated recurrent units; x' and s are the sums of inputs and of states.</summary>
/// <remarks>
/// <para>δhₜ = δoutputₜ + W_hhᵀ δsₜ₊₁ + δhₜ₊₁ zₜ₊₁;</para>
/// <para>δx'ₙ = δhₜ (1 − zₜ) (1 − nₜ²), δx'_z = δhₜ (hₜ₋₁ − nₜ) zₜ (1 − zₜ), δx'ᵣ = δx'ₙ sₙ rₜ (1 − rₜ);</para>
/// <para>δsᵣ = δx'ᵣ, δs_z = δx'_z, δsₙ = δx'ₙ rₜ.</para>
/// </remarks>
internal readonly unsafe struct GruBackward : IBackwardCell
{
    public static bool SkipsWeights => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step<T>(
        PackedLayer weights, LayerStates states, Matrix output, in UnitGradients gradients, int column, int before, BatchSpan span)
        where T : unmanaged, ILanes<T>
    {
        var one = T.Broadcast(1);
        var hidden = weights.Layout.Hidden;
        var mask = span.Mask;
        for (var unit = 0; unit < hidden; unit++)
        {
            var gateR = states.Gates.Row(unit) + column;
            var gateZ = states.Gates.Row(hidden + unit) + column;
            var gateN = states.Gates.Row((2 * hidden) + unit) + column;
            var stateR = states.Recurrent.Row(unit) + column;
            var stateZ = states.Recurrent.Row(hidden + unit) + column;
            var stateN = states.Recurrent.Row((2 * hidden) + unit) + column;
            var h = output.Row(unit);
            var fromOutput = gradients.Output.Row(unit) + column;
            var fromState = gradients.State.Row(unit);
            for (nint j = 0; j < span.Width; j += T.Count)
            {
                var r = T.Load(gateR + j);
                var z = T.Load(gateZ + j);
                var n = T.Load(gateN + j);
                var dh = T.Load(fromOutput + j) + T.Load(fromState + j);
                if (mask != null)
                {
                    dh *= T.Load(mask + column + j);
                }

                var hBefore = before < 0 ? T.Broadcast(0) : T.Load(h + before + j);
                var dn = dh * (one - z) * (one - (n * n));
                var dz = dh * (hBefore - n) * z * (one - z);
                var dr = dn * T.Load(stateN + j) * r * (one - r);
                dr.Store(gateR + j);
                dz.Store(gateZ + j);
                dn.Store(gateN + j);
                dr.Store(stateR + j);
                dz.Store(stateZ + j);
                (dn * r).Store(stateN + j);
                (dh * z).Store(fromState + j);
            }
        }
    }
}
