using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>e² / 2 up to δ, δ · (|e| − δ / 2) beyond, e = ŷ − y.</summary>
internal readonly struct HuberFused<T>(float size) : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Of(T output, T target, out T loss, out T slope)
    {
        var delta = T.Broadcast(size);
        var e = output - target;
        var distance = T.Abs(e);
        var half = T.Broadcast(0.5f);
        loss = T.WhereLess(delta, distance, delta * (distance - (half * delta)), half * e * e);
        slope = T.AtMost(delta, T.AtLeast(T.Broadcast(0) - delta, e));
    }
}
