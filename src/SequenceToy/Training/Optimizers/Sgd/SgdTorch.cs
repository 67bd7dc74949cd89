using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Training.Optimizers;

/// <summary>SGD with momentum on tensors.</summary>
/// <remarks>b = μb + g, w −= η · b, or w −= η · (g + μb) with Nesterov momentum. The first b equals g, since b starts at zero.</remarks>
internal sealed class SgdTorch : OptimizerTorch
{
    private readonly bool nesterov;
    private readonly Tensor? momentum;
    private readonly Tensor? decay;
    private readonly Tensor b;

    public SgdTorch(Sgd sgd, FlatWeights flat)
        : base(sgd, flat)
    {
        nesterov = sgd.Nesterov;
        momentum = sgd.Momentum > 0 ? Constant(sgd.Momentum) : null;
        decay = sgd.WeightDecay > 0 ? Constant(sgd.WeightDecay) : null;
        b = Moment(0);
    }

    public override void Step(int step)
    {
        if (decay is not null)
        {
            Gradient.PlusInPlace(Weights.mul(decay));
        }

        if (momentum is null)
        {
            Weights.sub_(Gradient.mul(Rate(step)));
            return;
        }

        b.mul_(momentum).PlusInPlace(Gradient);
        Weights.sub_((nesterov ? Gradient.Plus(b.mul(momentum)) : b).mul(Rate(step)));
    }
}
