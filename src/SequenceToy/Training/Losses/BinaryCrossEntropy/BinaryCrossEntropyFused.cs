using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Losses;

/// <summary>−y ln σ(x) − (1 − y) ln(1 − σ(x)), as max(x, 0) − x y + ln(1 + e^−|x|).</summary>
internal readonly struct BinaryCrossEntropyFused<T> : IElementLoss<T>
    where T : unmanaged, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Of(T output, T target, out T loss, out T slope)
    {
        var zero = T.Broadcast(0);
        loss = T.AtLeast(zero, output) - (output * target) + T.Log(T.Broadcast(1) + Activations.Exp(zero - T.Abs(output)));
        slope = Activations.Sigmoid(output) - target;
    }
}
