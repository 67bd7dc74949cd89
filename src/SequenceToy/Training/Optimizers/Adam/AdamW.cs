namespace SequenceToy.Training.Optimizers;

/// <summary>Adam with the weight decay taken off the weights directly instead of being added to the gradient.</summary>
/// <remarks>
/// <para>Formula: w −= η · decay · w, then Adam's step. Equal to PyTorch's <c>AdamW</c>.</para>
/// <para>Source: I. Loshchilov and F. Hutter, Decoupled Weight Decay Regularization, ICLR 2019, arXiv:1711.05101.</para>
/// </remarks>
public sealed record AdamW() : Adam("AdamW")
{
    /// <summary>Share of each weight that is taken off per step, times the learning rate; from 0. Default: 0.01.</summary>
    public override double WeightDecay { get; init => field = Require.Between(value, 0, 1000); } = 0.01;
}
