using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Optimizers;

/// <summary>RMSprop in vector registers.</summary>
/// <remarks>v = αv + (1 − α)g², b = μb + g / (√v + ε), w −= η · b.</remarks>
internal sealed unsafe class RmsPropFused<T> : OptimizerFused
    where T : unmanaged, ILanes<T>
{
    private readonly RmsProp rmsProp;
    private readonly float* v;
    private readonly float* b;

    public RmsPropFused(RmsProp rmsProp, NativeFloats memory, int count)
        : base(rmsProp, memory, count)
    {
        this.rmsProp = rmsProp;
        v = Moment(0);
        b = Moment(1);
    }

    public override void Step(float* weights, float* gradient, float scale, float rate)
    {
        var whole = Count - (Count % T.Count);
        Range<T>(weights, gradient, 0, whole, scale, rate);
        Range<Lanes1>(weights, gradient, whole, Count, scale, rate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Range<TLanes>(float* weights, float* gradient, int start, int end, float scale, float rate)
        where TLanes : unmanaged, ILanes<TLanes>
    {
        var alpha = TLanes.Broadcast((float)rmsProp.Alpha);
        var rest = TLanes.Broadcast((float)(1 - rmsProp.Alpha));
        var epsilon = TLanes.Broadcast((float)rmsProp.Epsilon);
        var momentum = TLanes.Broadcast((float)rmsProp.Momentum);
        var decay = TLanes.Broadcast((float)rmsProp.WeightDecay);
        var eta = TLanes.Broadcast(rate);
        var clip = TLanes.Broadcast(scale);
        for (var k = start; k < end; k += TLanes.Count)
        {
            var w = TLanes.Load(weights + k);
            var g = TLanes.MultiplyAdd(decay, w, TLanes.Load(gradient + k) * clip);
            var vNew = TLanes.MultiplyAdd(alpha, TLanes.Load(v + k), rest * g * g);
            var bNew = TLanes.MultiplyAdd(momentum, TLanes.Load(b + k), g / (TLanes.SquareRoot(vNew) + epsilon));
            vNew.Store(v + k);
            bNew.Store(b + k);
            (w - (eta * bNew)).Store(weights + k);
        }
    }
}
