using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>Binary cross-entropy of sigmoids, for sets of classes (multi-label): mean over classes of −ln p (in the set) or −ln(1 −
/// p).</summary>
public sealed record BinaryCrossEntropy() : Loss("binary cross-entropy")
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.ClassSet];

    internal override OutputActivation ActivationFor(TargetKind kind) => OutputActivation.Sigmoid;

    public override string UnitFor(string unit) => "nats";

    internal override double OfBaseline(SequenceDataset training, Scores baseline) =>
        training.IsWeighted ? ConstantPrediction.Entropy(training) : baseline[Metric.CrossEntropy];

    internal override double OfZeroOutputs(SequenceDataset training) => Math.Log(2);
    internal override LossFused Fused<T>() => new ElementLossFused<T, BinaryCrossEntropyFused<T>>(default);
    internal override LossTorch Torch() => new BinaryCrossEntropyTorch();

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(BinaryCrossEntropy), PrintMembers);
}
