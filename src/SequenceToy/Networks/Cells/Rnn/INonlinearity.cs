using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Networks.Cells;

/// <summary>The nonlinearity of a plain recurrent unit, from its sum z to its state h.</summary>
internal interface INonlinearity
{
    /// <summary>Returns the state h(z).</summary>
    static abstract T Of<T>(T z)
        where T : unmanaged, ILanes<T>;

    /// <summary>Returns the gradient with respect to z from the one with respect to h; the slope follows from h.</summary>
    static abstract T Backward<T>(T gradient, T h)
        where T : unmanaged, ILanes<T>;
}

/// <summary>The nonlinearity h = tanh(z), with the slope 1 − h².</summary>
internal readonly struct HyperbolicTangent : INonlinearity
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T z)
        where T : unmanaged, ILanes<T> => Activations.Tanh(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Backward<T>(T gradient, T h)
        where T : unmanaged, ILanes<T> => gradient * (T.Broadcast(1) - (h * h));
}

/// <summary>The nonlinearity h = max(z, 0), with the slope 1 above 0 and otherwise 0, as in PyTorch.</summary>
internal readonly struct Rectifier : INonlinearity
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T z)
        where T : unmanaged, ILanes<T> => T.AtLeast(T.Broadcast(0), z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Backward<T>(T gradient, T h)
        where T : unmanaged, ILanes<T> => T.WhereLess(T.Broadcast(0), h, gradient, T.Broadcast(0));
}
