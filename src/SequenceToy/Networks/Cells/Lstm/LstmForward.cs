using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Networks.Cells;

/// <summary>The forward pass of long short-term memory.</summary>
/// <remarks>
/// <para>zₜ = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, in the order i, f, g, o;</para>
/// <para>iₜ = σ(zᵢ), fₜ = σ(z_f), gₜ = tanh(z_g), oₜ = σ(zₒ);</para>
/// <para>cₜ = fₜ cₜ₋₁ + iₜ gₜ, hₜ = oₜ tanh(cₜ).</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber 1997, with the forget gate of F. Gers et al. 2000, as in PyTorch's <c>nn.LSTM</c>.</para>
/// </remarks>
internal readonly unsafe struct LstmForward : IForwardCell
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step<T>(
        CellWeights weights, LayerStates states, Matrix output, int column, int before, int kept, int keptBefore, BatchSpan span)
        where T : unmanaged, ILanes<T>
    {
        var (hidden, width) = (weights.Units, span.Width);
        var (gates, cells, cellTanh) = (states.Gates.FromColumn(kept), states.Kept[0], states.Kept[1].FromColumn(kept));
        Squash.Rows<T>(SquashKind.Sigmoid, gates, gates, 2 * hidden, width);
        Squash.Rows<T>(SquashKind.Tanh, gates.FromRow(2 * hidden), gates.FromRow(2 * hidden), hidden, width);
        Squash.Rows<T>(SquashKind.Sigmoid, gates.FromRow(3 * hidden), gates.FromRow(3 * hidden), hidden, width);
        Cells<T>(gates, cells, hidden, kept, keptBefore, span.Mask == null ? null : span.Mask + column, width);

        // tanh(0) = 0: a masked cell gives a masked output.
        Squash.Rows<T>(SquashKind.Tanh, cells.FromColumn(kept), cellTanh, hidden, width);
        Outputs<T>(gates.FromRow(3 * hidden), cellTanh, output.FromColumn(column), hidden, width);
    }

    // cₜ = fₜ cₜ₋₁ + iₜ gₜ
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cells<T>(Matrix gates, Matrix cells, int hidden, int kept, int keptBefore, float* mask, int width)
        where T : unmanaged, ILanes<T>
    {
        for (var unit = 0; unit < hidden; unit++)
        {
            var i = gates.Row(unit);
            var f = gates.Row(hidden + unit);
            var g = gates.Row((2 * hidden) + unit);
            var c = cells.Row(unit);
            for (nint j = 0; j < width; j += T.Count)
            {
                var added = T.Load(i + j) * T.Load(g + j);
                var cell = keptBefore < 0 ? added : T.MultiplyAdd(T.Load(f + j), T.Load(c + keptBefore + j), added);
                (mask == null ? cell : cell * T.Load(mask + j)).Store(c + kept + j);
            }
        }
    }

    // hₜ = oₜ tanh(cₜ)
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Outputs<T>(Matrix gateO, Matrix cellTanh, Matrix output, int hidden, int width)
        where T : unmanaged, ILanes<T>
    {
        for (var unit = 0; unit < hidden; unit++)
        {
            var o = gateO.Row(unit);
            var tanh = cellTanh.Row(unit);
            var h = output.Row(unit);
            for (nint j = 0; j < width; j += T.Count)
            {
                (T.Load(o + j) * T.Load(tanh + j)).Store(h + j);
            }
        }
    }
}
