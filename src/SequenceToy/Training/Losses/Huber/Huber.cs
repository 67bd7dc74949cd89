using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>Huber loss, for numbers: e² / 2 for errors up to δ, δ · (|e| − δ / 2) beyond, e = ŷ − y.</summary>
/// <remarks>Source: P. J. Huber, Robust Estimation of a Location Parameter, Annals of Mathematical Statistics 35 (1964), DOI
/// 10.1214/aoms/1177703732.</remarks>
public sealed record Huber() : Loss("Huber loss")
{
    /// <summary>The error, in scaled units, up to which the loss is quadratic; above 0 and at most 1 million. Default: 1.</summary>
    public double Delta { get; init => field = Require.PositiveUpTo(value, 1e6); } = 1;

    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.Number];

    internal override OutputActivation ActivationFor(TargetKind kind) => OutputActivation.None;

    public override string UnitFor(string unit) => unit;

    internal override double OfBaseline(SequenceDataset training, Scores baseline) => ConstantPrediction.LossOfMean(training, OfError);
    internal override double OfZeroOutputs(SequenceDataset training) => ConstantPrediction.Loss(training, 0, OfError);

    internal override LossFused Fused<T>() => new ElementLossFused<T, HuberFused<T>>(new HuberFused<T>((float)Delta));
    internal override LossTorch Torch() => new HuberTorch(Delta);

    private double OfError(double error) =>
        Math.Abs(error) <= Delta ? error * error / 2 : Delta * (Math.Abs(error) - (Delta / 2));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Huber), PrintMembers);
}
