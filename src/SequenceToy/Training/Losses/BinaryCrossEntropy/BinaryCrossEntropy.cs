using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>
/// Cross-entropy of a sigmoid per output, for sets of classes: the mean over classes of −ln p for those in the set, −ln(1 − p) for others.
/// </summary>
public sealed record BinaryCrossEntropy() : Loss("binary cross-entropy")
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.ClassSet];

    internal override OutputActivation ActivationFor(TargetKind kind) => OutputActivation.Sigmoid;

    public override string UnitFor(string unit) => "nats";

    internal override double OfBaseline(SequenceDataset training, Scores guess) => guess[Metric.CrossEntropy];
    internal override LossFused Fused<T>() => new ElementLossFused<T, BinaryCrossEntropyFused<T>>(default);
    internal override LossTorch Torch() => new BinaryCrossEntropyTorch();
}
