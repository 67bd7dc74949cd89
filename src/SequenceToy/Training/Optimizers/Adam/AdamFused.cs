using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Optimizers;

/// <summary>Adam and AdamW in vector registers.</summary>
/// <remarks>m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², w −= η / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε); AdamW first w −= η · decay ·
/// w.</remarks>
internal sealed unsafe class AdamFused<T> : OptimizerFused
    where T : unmanaged, ILanes<T>
{
    private readonly Adam adam;
    private readonly float* m;
    private readonly float* v;

    public AdamFused(Adam adam, NativeFloats memory, int count)
        : base(adam, memory, count)
    {
        this.adam = adam;
        m = Moment(0);
        v = Moment(1);
    }

    private ref double Beta1Power => ref Numbers[0];
    private ref double Beta2Power => ref Numbers[1];

    public override void Step(float* weights, float* gradient, float scale, float rate)
    {
        Beta1Power *= adam.Beta1;
        Beta2Power *= adam.Beta2;
        var whole = Count - (Count % T.Count);
        Range<T>(weights, gradient, 0, whole, scale, rate);
        Range<Lanes1>(weights, gradient, whole, Count, scale, rate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Range<TLanes>(float* weights, float* gradient, int start, int end, float scale, float rate)
        where TLanes : unmanaged, ILanes<TLanes>
    {
        var beta1 = TLanes.Broadcast((float)adam.Beta1);
        var beta2 = TLanes.Broadcast((float)adam.Beta2);
        var rest1 = TLanes.Broadcast((float)(1 - adam.Beta1));
        var rest2 = TLanes.Broadcast((float)(1 - adam.Beta2));
        var step = TLanes.Broadcast((float)(rate / (1 - Beta1Power)));
        var correction = TLanes.Broadcast((float)(1 / Math.Sqrt(1 - Beta2Power)));
        var epsilon = TLanes.Broadcast((float)adam.Epsilon);
        var added = TLanes.Broadcast(adam is AdamW ? 0 : (float)adam.WeightDecay);
        var kept = TLanes.Broadcast(adam is AdamW ? (float)(1 - (rate * adam.WeightDecay)) : 1);
        var clip = TLanes.Broadcast(scale);
        for (var k = start; k < end; k += TLanes.Count)
        {
            var w = TLanes.Load(weights + k);
            var g = TLanes.MultiplyAdd(added, w, TLanes.Load(gradient + k) * clip);
            var mNew = TLanes.MultiplyAdd(beta1, TLanes.Load(m + k), rest1 * g);
            var vNew = TLanes.MultiplyAdd(beta2, TLanes.Load(v + k), rest2 * g * g);
            mNew.Store(m + k);
            vNew.Store(v + k);
            ((w * kept) - (step * mNew / TLanes.MultiplyAdd(TLanes.SquareRoot(vNew), correction, epsilon))).Store(weights + k);
        }
    }
}
