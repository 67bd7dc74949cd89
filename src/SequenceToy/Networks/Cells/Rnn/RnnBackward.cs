using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Networks.Cells;

/// <summary>The backward pass of plain recurrent units.</summary>
/// <remarks>δhₜ = δoutputₜ + W_hhᵀ δzₜ₊₁; δzₜ = δhₜ (1 − hₜ²), or δhₜ where hₜ is above 0.</remarks>
/// <typeparam name="TNonlinearity">The nonlinearity, tanh or ReLU.</typeparam>
internal readonly unsafe struct RnnBackward<TNonlinearity> : IBackwardCell
    where TNonlinearity : struct, INonlinearity
{
    public static bool SkipsWeights => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step<T>(
        PackedLayer weights, LayerStates states, Matrix output, in UnitGradients gradients, int column, int before, BatchSpan span)
        where T : unmanaged, ILanes<T>
    {
        var mask = span.Mask;
        for (var unit = 0; unit < weights.Layout.Hidden; unit++)
        {
            var z = states.Gates.Row(unit) + column;
            var h = output.Row(unit) + column;
            var fromOutput = gradients.Output.Row(unit) + column;
            var fromState = gradients.State.Row(unit);
            for (nint j = 0; j < span.Width; j += T.Count)
            {
                var dz = TNonlinearity.Backward(T.Load(fromOutput + j) + T.Load(fromState + j), T.Load(h + j));
                if (mask != null)
                {
                    dz *= T.Load(mask + column + j);
                }

                dz.Store(z + j);
            }
        }
    }
}
