using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>
/// Mean squared error of a sigmoid per output, for sets of classes and for one of several: (σ(ŷ) − y)², y being 1 for a class that is right
/// and 0 for one that is not; the mean over classes.
/// </summary>
/// <remarks>
/// <para>Of one class the probabilities are the sigmoids divided by their sum, p = σ(ŷ) / Σ σ(ŷ), so that together they are 1; of sets p =
/// σ(ŷ).</para>
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

    internal override double OfBaseline(SequenceDataset training, Scores guess) => MeanAnswer.Loss(training, error => error * error);
    internal override LossFused Fused<T>() => new ElementLossFused<T, SigmoidSquaredErrorFused<T>>(default);
    internal override LossTorch Torch() => new SigmoidSquaredErrorTorch();
}
