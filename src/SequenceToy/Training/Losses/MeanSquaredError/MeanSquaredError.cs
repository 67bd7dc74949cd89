using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>Mean squared error, for numbers: (ŷ − y)².</summary>
public sealed record MeanSquaredError() : Loss("mean squared error", "MSE")
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.Number];

    internal override OutputActivation ActivationFor(TargetKind kind) => OutputActivation.None;

    public override string UnitFor(string unit) => $"{unit}²";

    internal override double OfBaseline(SequenceDataset training, Scores baseline) =>
        ConstantPrediction.LossOfMean(training, error => error * error);

    internal override double OfZeroOutputs(SequenceDataset training) => ConstantPrediction.Loss(training, 0, error => error * error);
    internal override LossFused Fused<T>() => new ElementLossFused<T, MeanSquaredErrorFused<T>>(default);
    internal override LossTorch Torch() => new MeanSquaredErrorTorch();

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(MeanSquaredError), PrintMembers);
}
