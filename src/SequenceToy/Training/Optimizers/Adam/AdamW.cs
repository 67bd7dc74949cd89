namespace SequenceToy.Training.Optimizers;

/// <summary>The AdamW optimizer: Adam with weight decay applied directly to the weights, not through the gradient.</summary>
/// <remarks>
/// <para>Formula: w −= η · decay · w, then Adam's update. Equal to PyTorch's <c>AdamW</c>.</para>
/// <para>Source: I. Loshchilov and F. Hutter, Decoupled Weight Decay Regularization, ICLR 2019, arXiv:1711.05101.</para>
/// </remarks>
public sealed record AdamW() : Adam("AdamW")
{
    /// <summary>The decay coefficient, from 0 to 1000: each update multiplies every weight by 1 − this value × the learning rate. Default:
    /// 0.01.</summary>
    public override double WeightDecay { get; init => field = Require.Between(value, 0, 1000); } = 0.01;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(AdamW), PrintMembers);
}
