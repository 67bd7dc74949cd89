using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Networks.Cells;

/// <summary>What makes a plain unit's sum its state.</summary>
internal interface INonlinearity
{
    /// <summary>h(z).</summary>
    static abstract T Of<T>(T z)
        where T : unmanaged, ILanes<T>;

    /// <summary>From the gradient to h to the gradient to z, the slope being told by h alone.</summary>
    static abstract T Backward<T>(T gradient, T h)
        where T : unmanaged, ILanes<T>;
}

/// <summary>h = tanh(z), with the slope 1 − h².</summary>
internal readonly struct HyperbolicTangent : INonlinearity
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T z)
        where T : unmanaged, ILanes<T> => Activations.Tanh(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Backward<T>(T gradient, T h)
        where T : unmanaged, ILanes<T> => gradient * (T.Broadcast(1) - (h * h));
}

/// <summary>h = max(z, 0), with the slope 1 above 0 and otherwise 0, as PyTorch has it.</summary>
internal readonly struct Rectifier : INonlinearity
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T z)
        where T : unmanaged, ILanes<T> => T.AtLeast(T.Broadcast(0), z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Backward<T>(T gradient, T h)
        where T : unmanaged, ILanes<T> => T.WhereLess(T.Broadcast(0), h, gradient, T.Broadcast(0));
}
