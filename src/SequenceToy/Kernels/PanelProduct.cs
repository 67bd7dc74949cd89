using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Multiplies weights by states: C = W · B, or C += W · B.</summary>
/// <remarks>Lanes hold columns (samples), which share each weight. Eight sums stay in registers: 4 rows × 2 registers, or 8 × 1. W: [rows,
/// depth] as panels. B: [depth, columns]. C: [rows, columns], written in full panels. Columns: a multiple of the lanes.</remarks>
internal static unsafe class PanelProduct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<T>(Panels w, Matrix b, Matrix c, int columns, bool accumulate)
        where T : unmanaged, ILanes<T>
    {
        var column = 0;
        for (; column + (2 * T.Count) <= columns; column += 2 * T.Count)
        {
            var panel = w.Data;
            for (var i = 0; i < w.Count; i++, panel += (nint)w.Depth * Panels.Height)
            {
                var row = i * Panels.Height;
                FourByTwo<T>(panel, w.Depth, b.Data + column, b.Stride, c.Row(row) + column, c.Stride, accumulate);
                FourByTwo<T>(panel + 4, w.Depth, b.Data + column, b.Stride, c.Row(row + 4) + column, c.Stride, accumulate);
            }
        }

        if (column < columns)
        {
            var panel = w.Data;
            for (var i = 0; i < w.Count; i++, panel += (nint)w.Depth * Panels.Height)
            {
                EightByOne<T>(panel, w.Depth, b.Data + column, b.Stride, c.Row(i * Panels.Height) + column, c.Stride, accumulate);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByTwo<T>(float* w, int depth, float* b, nint strideB, float* c, nint strideC, bool accumulate)
        where T : unmanaged, ILanes<T>
    {
        T sum00, sum10, sum20, sum30, sum01, sum11, sum21, sum31;
        sum00 = sum10 = sum20 = sum30 = sum01 = sum11 = sum21 = sum31 = T.Broadcast(0);
        if (accumulate)
        {
            sum00 = T.Load(c);
            sum01 = T.Load(c + T.Count);
            sum10 = T.Load(c + strideC);
            sum11 = T.Load(c + strideC + T.Count);
            sum20 = T.Load(c + (2 * strideC));
            sum21 = T.Load(c + (2 * strideC) + T.Count);
            sum30 = T.Load(c + (3 * strideC));
            sum31 = T.Load(c + (3 * strideC) + T.Count);
        }

        for (var k = 0; k < depth; k++)
        {
            var b0 = T.Load(b);
            var b1 = T.Load(b + T.Count);
            var w0 = T.Broadcast(w[0]);
            sum00 = T.MultiplyAdd(w0, b0, sum00);
            sum01 = T.MultiplyAdd(w0, b1, sum01);
            var w1 = T.Broadcast(w[1]);
            sum10 = T.MultiplyAdd(w1, b0, sum10);
            sum11 = T.MultiplyAdd(w1, b1, sum11);
            var w2 = T.Broadcast(w[2]);
            sum20 = T.MultiplyAdd(w2, b0, sum20);
            sum21 = T.MultiplyAdd(w2, b1, sum21);
            var w3 = T.Broadcast(w[3]);
            sum30 = T.MultiplyAdd(w3, b0, sum30);
            sum31 = T.MultiplyAdd(w3, b1, sum31);
            b += strideB;
            w += Panels.Height;
        }

        sum00.Store(c);
        sum01.Store(c + T.Count);
        sum10.Store(c + strideC);
        sum11.Store(c + strideC + T.Count);
        sum20.Store(c + (2 * strideC));
        sum21.Store(c + (2 * strideC) + T.Count);
        sum30.Store(c + (3 * strideC));
        sum31.Store(c + (3 * strideC) + T.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightByOne<T>(float* w, int depth, float* b, nint strideB, float* c, nint strideC, bool accumulate)
        where T : unmanaged, ILanes<T>
    {
        T sum0, sum1, sum2, sum3, sum4, sum5, sum6, sum7;
        sum0 = sum1 = sum2 = sum3 = sum4 = sum5 = sum6 = sum7 = T.Broadcast(0);
        if (accumulate)
        {
            sum0 = T.Load(c);
            sum1 = T.Load(c + strideC);
            sum2 = T.Load(c + (2 * strideC));
            sum3 = T.Load(c + (3 * strideC));
            sum4 = T.Load(c + (4 * strideC));
            sum5 = T.Load(c + (5 * strideC));
            sum6 = T.Load(c + (6 * strideC));
            sum7 = T.Load(c + (7 * strideC));
        }

        for (var k = 0; k < depth; k++)
        {
            var b0 = T.Load(b);
            sum0 = T.MultiplyAdd(T.Broadcast(w[0]), b0, sum0);
            sum1 = T.MultiplyAdd(T.Broadcast(w[1]), b0, sum1);
            sum2 = T.MultiplyAdd(T.Broadcast(w[2]), b0, sum2);
            sum3 = T.MultiplyAdd(T.Broadcast(w[3]), b0, sum3);
            sum4 = T.MultiplyAdd(T.Broadcast(w[4]), b0, sum4);
            sum5 = T.MultiplyAdd(T.Broadcast(w[5]), b0, sum5);
            sum6 = T.MultiplyAdd(T.Broadcast(w[6]), b0, sum6);
            sum7 = T.MultiplyAdd(T.Broadcast(w[7]), b0, sum7);
            b += strideB;
            w += Panels.Height;
        }

        sum0.Store(c);
        sum1.Store(c + strideC);
        sum2.Store(c + (2 * strideC));
        sum3.Store(c + (3 * strideC));
        sum4.Store(c + (4 * strideC));
        sum5.Store(c + (5 * strideC));
        sum6.Store(c + (6 * strideC));
        sum7.Store(c + (7 * strideC));
    }
}
