using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>e², e = ŷ − y.</summary>
internal readonly struct MeanSquaredErrorFused<T> : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Of(T output, T target, out T loss, out T slope)
    {
        var e = output - target;
        loss = e * e;
        slope = e + e;
    }
}
