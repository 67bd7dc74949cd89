using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>e², e = σ(ŷ) − y; the slope is 2e · σ(ŷ) · (1 − σ(ŷ)).</summary>
internal readonly struct SigmoidSquaredErrorFused<T> : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Of(T output, T target, out T loss, out T slope)
    {
        var p = Activations.Sigmoid(output);
        var e = p - target;
        loss = e * e;
        slope = (e + e) * p * (T.Broadcast(1) - p);
    }
}
