using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>Mean squared error of sigmoid outputs, for sets of classes (multi-label) or one of several classes: (σ(ŷ) − y)², y = 1 for a
/// correct class and 0 otherwise.</summary>
/// <remarks>
/// <para>The loss is the mean over classes. For one of several classes, probabilities are scaled to sum to 1: p = σ(ŷ) / Σ σ(ŷ); for sets p
/// = σ(ŷ).</para>
/// <para>Sources: S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735; M.
/// Suzgun, Y. Belinkov and S. M. Shieber, On Evaluating the Generalization of LSTM Models in Formal Languages, 2018,
/// arXiv:1811.01001.</para>
/// </remarks>
public sealed record SigmoidSquaredError() : Loss("mean squared error of sigmoids", "MSE of sigmoids")
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.ClassSet, TargetKind.Class];

    internal override OutputActivation ActivationFor(TargetKind kind) =>
        kind == TargetKind.Class ? OutputActivation.NormalizedSigmoid : OutputActivation.Sigmoid;

    public override string UnitFor(string unit) => "";

    internal override double OfBaseline(SequenceDataset training, Scores baseline) =>
        ConstantPrediction.LossOfMean(training, error => error * error);

    internal override double OfZeroOutputs(SequenceDataset training) => training.Target.Kind == TargetKind.ClassSet
        ? ConstantPrediction.Loss(training, 0.5, error => error * error)
        : ConstantPrediction.Loss(training, 1.0 / training.Target.Size, error => error * error);

    internal override LossFused Fused<T>() => new ElementLossFused<T, SigmoidSquaredErrorFused<T>>(default);
    internal override LossTorch Torch() => new SigmoidSquaredErrorTorch();

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SigmoidSquaredError), PrintMembers);
}
