using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes all units of one layer for one step of one sample, from their sums.</summary>
/// <param name="recurrentBias">bias_hh with separate sums: [gates, width]; null otherwise.</param>
/// <param name="states">The sums, [gates, width], and the kept values, [1, width] each.</param>
/// <param name="output">h: [1, width]; it is the state before the step, then after it.</param>
/// <param name="width">The number of units, rounded up to full registers.</param>
/// <param name="isFirst">True at the first step, which has no state before it.</param>
internal unsafe delegate void UnitStep(float* recurrentBias, LayerStates states, Matrix output, int width, bool isFirst);

/// <summary>The implementation of <see cref="UnitStep"/> for all cell types.</summary>
internal static unsafe class UnitSteps
{
    /// <remarks>A cell's step iterates over rows of units with lanes of samples. Here a gate is one row, whose columns are the units, and
    /// each register of units is a batch of its own.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TCell>(float* recurrentBias, LayerStates states, Matrix output, int width, bool isFirst)
        where T : unmanaged, ILanes<T>
        where TCell : struct, IForwardCell
    {
        for (var unit = 0; unit < width; unit += T.Count)
        {
            var weights = CellWeights.OfUnits(recurrentBias + unit, width);
            var before = isFirst ? -1 : unit;
            TCell.Step<T>(weights, states, output, unit, before, unit, before, new BatchSpan(1, T.Count, null));
        }
    }
}
