using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>Cross-entropy of softmax outputs, for one of several classes: −ln p(correct class).</summary>
public sealed record CrossEntropy() : Loss("cross-entropy")
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.Class];

    internal override OutputActivation ActivationFor(TargetKind kind) => OutputActivation.Softmax;

    internal override bool TakesClassIndex => true;

    public override string UnitFor(string unit) => "nats";

    internal override double OfBaseline(SequenceDataset training, Scores baseline) =>
        training.IsWeighted ? ConstantPrediction.Entropy(training) : baseline[Metric.CrossEntropy];

    internal override double OfZeroOutputs(SequenceDataset training) => Math.Log(training.Target.Size);
    internal override LossFused Fused<T>() => new CrossEntropyFused<T>();
    internal override LossTorch Torch() => new CrossEntropyTorch();

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(CrossEntropy), PrintMembers);
}
