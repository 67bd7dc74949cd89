using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Engines.Torch;
using static TorchSharp.torch;

namespace SequenceToy.Training.Optimizers;

/// <summary>Adam and AdamW at work.</summary>
/// <remarks>m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², w −= η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε), with numerator and denominator multiplied by √(1 − β₂ᵗ).</remarks>
internal sealed class AdamUpdate : WeightUpdate
{
    private readonly Adam adam;
    private readonly Tensor m;
    private readonly Tensor v;
    private readonly Tensor mWeight;
    private readonly Tensor vWeight;
    private readonly Tensor? decay;
    private Tensor? stepSizes;
    private Tensor? epsilons;

    public AdamUpdate(Adam adam, FlatWeights flat)
        : base(flat)
    {
        this.adam = adam;
        m = State();
        v = State();
        mWeight = Constant(1 - adam.Beta1);
        vWeight = Constant(1 - adam.Beta2);
        decay = adam.WeightDecay > 0 ? Constant(adam.WeightDecay) : null;
        Numbers = [0];
    }

    private ref double StepsDone => ref Numbers[0];

    public override void BeginEpoch(ReadOnlySpan<float> learningRates)
    {
        base.BeginEpoch(learningRates);
        var sizes = new float[learningRates.Length];
        var scaledEpsilons = new float[learningRates.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            var t = StepsDone + i + 1;
            var correction = Math.Sqrt(1 - Math.Pow(adam.Beta2, t));
            sizes[i] = (float)(learningRates[i] * correction / (1 - Math.Pow(adam.Beta1, t)));
            scaledEpsilons[i] = (float)(adam.Epsilon * correction);
        }

        StepsDone += sizes.Length;
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
