using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Multiplies weights by the values of one sample: y = W · x + bias, or y += W · x.</summary>
/// <remarks>Lanes hold rows (units), which share each value. Each sum adds its products in the order of <see cref="PanelProduct"/>, so the
/// results are bit-identical. x: [depth]. y: [panels · lanes].</remarks>
internal static unsafe class UnitProduct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<T>(in UnitPanels w, float* x, float* y, bool accumulate)
        where T : unmanaged, ILanes<T>
    {
        var panel = (nint)w.Columns * T.Count;
        var data = w.Data;
        var i = 0;
        for (; i + 4 <= w.Count; i += 4, data += 4 * panel, y += 4 * T.Count)
        {
            Four<T>(data, panel, w.Depth, w.HasBias, x, y, accumulate);
        }

        for (; i < w.Count; i++, data += panel, y += T.Count)
        {
            One<T>(data, w.Depth, w.HasBias, x, y, accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<T>(float* w, nint panel, int depth, bool hasBias, float* x, float* y, bool accumulate)
        where T : unmanaged, ILanes<T>
    {
        T sum0, sum1, sum2, sum3;
        sum0 = sum1 = sum2 = sum3 = T.Broadcast(0);
        if (accumulate)
        {
            sum0 = T.Load(y);
            sum1 = T.Load(y + T.Count);
            sum2 = T.Load(y + (2 * T.Count));
            sum3 = T.Load(y + (3 * T.Count));
        }

        for (var k = 0; k < depth; k++, w += T.Count)
        {
            var value = T.Broadcast(x[k]);
            sum0 = T.MultiplyAdd(T.Load(w), value, sum0);
            sum1 = T.MultiplyAdd(T.Load(w + panel), value, sum1);
            sum2 = T.MultiplyAdd(T.Load(w + (2 * panel)), value, sum2);
            sum3 = T.MultiplyAdd(T.Load(w + (3 * panel)), value, sum3);
        }

        if (hasBias)
        {
            sum0 += T.Load(w);
            sum1 += T.Load(w + panel);
            sum2 += T.Load(w + (2 * panel));
            sum3 += T.Load(w + (3 * panel));
        }

        sum0.Store(y);
        sum1.Store(y + T.Count);
        sum2.Store(y + (2 * T.Count));
        sum3.Store(y + (3 * T.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<T>(float* w, int depth, bool hasBias, float* x, float* y, bool accumulate)
        where T : unmanaged, ILanes<T>
    {
        var sum = accumulate ? T.Load(y) : T.Broadcast(0);
        for (var k = 0; k < depth; k++, w += T.Count)
        {
            sum = T.MultiplyAdd(T.Load(w), T.Broadcast(x[k]), sum);
        }

        (hasBias ? sum + T.Load(w) : sum).Store(y);
    }
}
