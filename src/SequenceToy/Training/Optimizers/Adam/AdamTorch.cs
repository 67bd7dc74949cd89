using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Training.Optimizers;

/// <summary>Adam and AdamW on tensors.</summary>
/// <remarks>m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², w −= η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε), both parts of the fraction times √(1 −
/// β₂ᵗ).</remarks>
internal sealed class AdamTorch : OptimizerTorch
{
    private readonly Adam adam;
    private readonly Tensor m;
    private readonly Tensor v;
    private readonly Tensor mWeight;
    private readonly Tensor vWeight;
    private readonly Tensor? decay;
    private Tensor? stepSizes;
    private Tensor? epsilons;

    public AdamTorch(Adam adam, FlatWeights flat)
        : base(adam, flat)
    {
        this.adam = adam;
        m = Moment(0);
        v = Moment(1);
        mWeight = Constant(1 - adam.Beta1);
        vWeight = Constant(1 - adam.Beta2);
        decay = adam.WeightDecay > 0 ? Constant(adam.WeightDecay) : null;
    }

    private ref double Beta1Power => ref Numbers[0];
    private ref double Beta2Power => ref Numbers[1];

    public override void BeginEpoch(ReadOnlySpan<float> learningRates)
    {
        base.BeginEpoch(learningRates);
        var sizes = new float[learningRates.Length];
        var scaledEpsilons = new float[learningRates.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            Beta1Power *= adam.Beta1;
            Beta2Power *= adam.Beta2;
            var correction = Math.Sqrt(1 - Beta2Power);
            sizes[i] = (float)(learningRates[i] * correction / (1 - Beta1Power));
            scaledEpsilons[i] = (float)(adam.Epsilon * correction);
        }

        Replace(ref stepSizes, sizes);
        Replace(ref epsilons, scaledEpsilons);
    }

    public override void Step(int step)
    {
        if (decay is not null && adam is AdamW)
        {
            Weights.sub_(Weights.mul(Rate(step).mul(decay)));
        }
        else if (decay is not null)
        {
            Gradient.PlusInPlace(Weights.mul(decay));
        }

        m.lerp_(Gradient, mWeight);
        v.lerp_(Gradient.mul(Gradient), vWeight);
        Weights.sub_(m.div(v.sqrt().PlusInPlace(epsilons!.narrow(0, step, 1))).mul_(stepSizes!.narrow(0, step, 1)));
    }

    public override void Dispose()
    {
        stepSizes?.Dispose();
        epsilons?.Dispose();
        base.Dispose();
    }

    private void Replace(ref Tensor? held, float[] values)
    {
        held?.Dispose();
        held = tensor(values, device: Weights.device).DetachFromDisposeScope();
    }
}
