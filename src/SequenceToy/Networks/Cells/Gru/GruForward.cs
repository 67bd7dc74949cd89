using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Networks.Cells;

/// <summary>The forward pass of gated recurrent units.</summary>
/// <remarks>
/// <para>xₜ' = W_ih xₜ + b_ih and sₜ = W_hh hₜ₋₁ + b_hh, in the order r, z, n. Kept apart, as the reset gate acts on sₜ only;</para>
/// <para>rₜ = σ(x'ᵣ + sᵣ), zₜ = σ(x'_z + s_z), nₜ = tanh(x'ₙ + rₜ sₙ);</para>
/// <para>hₜ = (1 − zₜ) nₜ + zₜ hₜ₋₁.</para>
/// <para>Source: K. Cho et al. 2014, with the reset gate after the product, as in PyTorch's <c>nn.GRU</c>.</para>
/// </remarks>
internal readonly unsafe struct GruForward : IForwardCell
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step<T>(
        CellWeights weights, LayerStates states, Matrix output, int column, int before, int kept, int keptBefore, BatchSpan span)
        where T : unmanaged, ILanes<T>
    {
        var hidden = weights.Units;
        var mask = span.Mask;
        for (var unit = 0; unit < hidden; unit++)
        {
            var gateR = states.Gates.Row(unit) + kept;
            var gateZ = states.Gates.Row(hidden + unit) + kept;
            var gateN = states.Gates.Row((2 * hidden) + unit) + kept;
            var stateR = states.Recurrent.Row(unit) + kept;
            var stateZ = states.Recurrent.Row(hidden + unit) + kept;
            var stateN = states.Recurrent.Row((2 * hidden) + unit) + kept;
            var biasR = weights.RecurrentBias<T>(unit);
            var biasZ = weights.RecurrentBias<T>(hidden + unit);
            var biasN = weights.RecurrentBias<T>((2 * hidden) + unit);
            var h = output.Row(unit);
            for (nint j = 0; j < span.Width; j += T.Count)
            {
                var (sR, sZ, sN, hBefore) = (biasR, biasZ, biasN, T.Broadcast(0));
                if (before >= 0)
                {
                    sR += T.Load(stateR + j);
                    sZ += T.Load(stateZ + j);
                    sN += T.Load(stateN + j);
                    hBefore = T.Load(h + before + j);
                }

                var r = Activations.Sigmoid(T.Load(gateR + j) + sR);
                var z = Activations.Sigmoid(T.Load(gateZ + j) + sZ);
                var n = Activations.Tanh(T.MultiplyAdd(r, sN, T.Load(gateN + j)));
                var state = T.MultiplyAdd(z, hBefore - n, n);
                if (mask != null)
                {
                    state *= T.Load(mask + column + j);
                }

                r.Store(gateR + j);
                z.Store(gateZ + j);
                n.Store(gateN + j);
                sN.Store(stateN + j);
                state.Store(h + column + j);
            }
        }
    }
}
