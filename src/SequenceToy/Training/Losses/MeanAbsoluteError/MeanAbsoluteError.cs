using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>Mean absolute error, for numbers: |ŷ − y|.</summary>
public sealed record MeanAbsoluteError() : Loss("mean absolute error", "MAE")
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.Number];

    internal override OutputActivation ActivationFor(TargetKind kind) => OutputActivation.None;

    public override string UnitFor(string unit) => unit;

    internal override double OfBaseline(SequenceDataset training, Scores baseline) => ConstantPrediction.LossOfMean(training, Math.Abs);
    internal override double OfZeroOutputs(SequenceDataset training) => ConstantPrediction.Loss(training, 0, Math.Abs);
    internal override LossFused Fused<T>() => new ElementLossFused<T, MeanAbsoluteErrorFused<T>>(default);
    internal override LossTorch Torch() => new MeanAbsoluteErrorTorch();

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(MeanAbsoluteError), PrintMembers);
}
