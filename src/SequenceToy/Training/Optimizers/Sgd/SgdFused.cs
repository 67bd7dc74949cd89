using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Training.Optimizers;

/// <summary>SGD with momentum in vector registers.</summary>
/// <remarks>b = μb + g, w −= η · b, or with Nesterov momentum w −= η · (g + μb). The first b equals g, since b starts at zero.</remarks>
internal sealed unsafe class SgdFused<T> : OptimizerFused
    where T : unmanaged, ILanes<T>
{
    private readonly Sgd sgd;
    private readonly float* b;

    public SgdFused(Sgd sgd, NativeFloats memory, int count)
        : base(sgd, memory, count)
    {
        this.sgd = sgd;
        b = Moment(0);
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
        var momentum = TLanes.Broadcast((float)sgd.Momentum);
        var decay = TLanes.Broadcast((float)sgd.WeightDecay);
        var eta = TLanes.Broadcast(rate);
        var clip = TLanes.Broadcast(scale);
        for (var k = start; k < end; k += TLanes.Count)
        {
            var w = TLanes.Load(weights + k);
            var g = TLanes.MultiplyAdd(decay, w, TLanes.Load(gradient + k) * clip);
            var bNew = TLanes.MultiplyAdd(momentum, TLanes.Load(b + k), g);
            bNew.Store(b + k);
            (w - (eta * (sgd.Nesterov ? TLanes.MultiplyAdd(momentum, bNew, g) : bNew))).Store(weights + k);
        }
    }
}
