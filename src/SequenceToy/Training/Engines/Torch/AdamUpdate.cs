using SequenceToy.Models;
using SequenceToy.Training.Optimizers;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>Adam and AdamW at work.</summary>
/// <remarks>m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², w −= η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε), in PyTorch's order of operations.</remarks>
internal sealed class AdamUpdate : WeightUpdate
{
    private readonly Adam adam;
    private readonly Tensor m;
    private readonly Tensor v;
    private readonly Tensor mWeight;
    private readonly Tensor beta2;
    private readonly Tensor vWeight;
    private readonly Tensor epsilon;
    private readonly Tensor? decay;
    private Tensor? stepSizes;
    private Tensor? vCorrections;
    private int stepsDone;

    public AdamUpdate(Adam adam, FlatWeights flat)
        : base(flat)
    {
        this.adam = adam;
        m = State();
        v = State();
        mWeight = Constant(1 - adam.Beta1);
        beta2 = Constant(adam.Beta2);
        vWeight = Constant(1 - adam.Beta2);
        epsilon = Constant(adam.Epsilon);
        decay = adam.WeightDecay > 0 ? Constant(adam.WeightDecay) : null;
    }

    public override void BeginEpoch(ReadOnlySpan<float> learningRates)
    {
        base.BeginEpoch(learningRates);
        var sizes = new float[learningRates.Length];
        var corrections = new float[learningRates.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            var t = stepsDone + i + 1;
            sizes[i] = (float)(learningRates[i] / (1 - Math.Pow(adam.Beta1, t)));
            corrections[i] = (float)Math.Sqrt(1 - Math.Pow(adam.Beta2, t));
        }

        stepsDone += sizes.Length;
        Replace(ref stepSizes, sizes);
        Replace(ref vCorrections, corrections);
    }

    public override void Step(int step)
    {
        if (decay is not null && adam is AdamW)
        {
            Weights.sub_(Weights.mul(Rate(step).mul(decay)));
        }
        else if (decay is not null)
        {
            Gradient.add_(Weights.mul(decay));
        }

        m.add_(Gradient.sub(m).mul_(mWeight));
        v.mul_(beta2).add_(Gradient.mul(Gradient).mul_(vWeight));
        var denominator = v.sqrt().div_(vCorrections!.narrow(0, step, 1)).add_(epsilon);
        Weights.sub_(m.div(denominator).mul_(stepSizes!.narrow(0, step, 1)));
    }

    public override void Dispose()
    {
        stepSizes?.Dispose();
        vCorrections?.Dispose();
        base.Dispose();
    }

    private void Replace(ref Tensor? held, float[] values)
    {
        held?.Dispose();
        held = tensor(values, device: Weights.device).DetachFromDisposeScope();
    }
}
