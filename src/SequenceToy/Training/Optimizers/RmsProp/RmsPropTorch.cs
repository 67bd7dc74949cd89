using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Training.Optimizers;

/// <summary>RMSprop on tensors.</summary>
/// <remarks>v = αv + (1 − α)g², u = g / (√v + ε), b = μb + u, w −= η · b.</remarks>
internal sealed class RmsPropTorch : OptimizerTorch
{
    private readonly Tensor v;
    private readonly Tensor alpha;
    private readonly Tensor vWeight;
    private readonly Tensor epsilon;
    private readonly Tensor? momentum;
    private readonly Tensor? decay;
    private readonly Tensor b;

    public RmsPropTorch(RmsProp rmsProp, FlatWeights flat)
        : base(rmsProp, flat)
    {
        v = Moment(0);
        b = Moment(1);
        alpha = Constant(rmsProp.Alpha);
        vWeight = Constant(1 - rmsProp.Alpha);
        epsilon = Constant(rmsProp.Epsilon);
        momentum = rmsProp.Momentum > 0 ? Constant(rmsProp.Momentum) : null;
        decay = rmsProp.WeightDecay > 0 ? Constant(rmsProp.WeightDecay) : null;
    }

    public override void Step(int step)
    {
        if (decay is not null)
        {
            Gradient.PlusInPlace(Weights.mul(decay));
        }

        v.mul_(alpha).PlusInPlace(Gradient.mul(Gradient).mul_(vWeight));
        var u = Gradient.div(v.sqrt().PlusInPlace(epsilon));
        if (momentum is not null)
        {
            b.mul_(momentum).PlusInPlace(u);
        }

        Weights.sub_((momentum is null ? u : b).mul(Rate(step)));
    }
}
