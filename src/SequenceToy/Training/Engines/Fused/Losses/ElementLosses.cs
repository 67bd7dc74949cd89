using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Engines.Fused.Losses;

/// <summary>e², e = ŷ − y.</summary>
internal readonly struct SquaredError<T> : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(T output, T target, T delta, out T loss, out T slope)
    {
        var e = output - target;
        loss = e * e;
        slope = e + e;
    }
}

/// <summary>|e|.</summary>
internal readonly struct AbsoluteError<T> : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(T output, T target, T delta, out T loss, out T slope)
    {
        var e = output - target;
        var zero = T.Broadcast(0);
        loss = T.Abs(e);
        slope = T.WhereLess(e, zero, T.Broadcast(-1), T.WhereLess(zero, e, T.Broadcast(1), e));
    }
}

/// <summary>e² / 2 up to δ, δ · (|e| − δ / 2) beyond.</summary>
internal readonly struct HuberError<T> : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(T output, T target, T delta, out T loss, out T slope)
    {
        var e = output - target;
        var size = T.Abs(e);
        var half = T.Broadcast(0.5f);
        loss = T.WhereLess(delta, size, delta * (size - (half * delta)), half * e * e);
        slope = T.AtMost(delta, T.AtLeast(T.Broadcast(0) - delta, e));
    }
}

/// <summary>−y ln σ(x) − (1 − y) ln(1 − σ(x)), as max(x, 0) − x y + ln(1 + e^−|x|).</summary>
internal readonly struct BinaryCrossEntropyError<T> : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(T output, T target, T delta, out T loss, out T slope)
    {
        var zero = T.Broadcast(0);
        loss = T.AtLeast(zero, output) - (output * target) + T.Log(T.Broadcast(1) + Activations.Exp(zero - T.Abs(output)));
        slope = Activations.Sigmoid(output) - target;
    }
}
