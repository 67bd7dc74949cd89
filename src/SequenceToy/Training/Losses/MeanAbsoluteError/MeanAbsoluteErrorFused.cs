using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>|e|, e = ŷ − y.</summary>
internal readonly struct MeanAbsoluteErrorFused<T> : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Of(T output, T target, out T loss, out T slope)
    {
        var e = output - target;
        var zero = T.Broadcast(0);
        loss = T.Abs(e);
        slope = T.WhereLess(e, zero, T.Broadcast(-1), T.WhereLess(zero, e, T.Broadcast(1), e));
    }
}
