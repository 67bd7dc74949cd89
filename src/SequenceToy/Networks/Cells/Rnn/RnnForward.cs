using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Networks.Cells;

/// <summary>The forward pass of plain recurrent units.</summary>
/// <remarks>
/// <para>zₜ = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, hₜ = tanh(zₜ) or max(zₜ, 0).</para>
/// <para>Source: J. Elman 1990, as in PyTorch's <c>nn.RNN</c>.</para>
/// </remarks>
/// <typeparam name="TNonlinearity">The nonlinearity, tanh or ReLU.</typeparam>
internal readonly unsafe struct RnnForward<TNonlinearity> : IForwardCell
    where TNonlinearity : struct, INonlinearity
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step<T>(
        CellWeights weights, LayerStates states, Matrix output, int column, int before, int kept, int keptBefore, BatchSpan span)
        where T : unmanaged, ILanes<T>
    {
        var mask = span.Mask;
        for (var unit = 0; unit < weights.Units; unit++)
        {
            var z = states.Gates.Row(unit) + kept;
            var h = output.Row(unit) + column;
            for (nint j = 0; j < span.Width; j += T.Count)
            {
                var state = TNonlinearity.Of(T.Load(z + j));
                if (mask != null)
                {
                    state *= T.Load(mask + column + j);
                }

                state.Store(h + j);
            }
        }
    }
}
