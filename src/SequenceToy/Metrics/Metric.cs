namespace SequenceToy;

/// <summary>The metrics that score a network's predictions.</summary>
public enum Metric
{
    /// <summary>Root mean squared error in original units: √(Σ(ŷ − y)² / n). Lower is better.</summary>
    Rmse,

    /// <summary>Mean squared error in squared original units: Σ(ŷ − y)² / n. Lower is better.</summary>
    Mse,

    /// <summary>Mean absolute error in original units: Σ|ŷ − y| / n. Lower is better.</summary>
    Mae,

    /// <summary>Normalized root mean squared error: √(Σ(ŷ − y)² / Σ(y − ȳ)²). 0 is perfect, 1 equals always predicting the mean; lower is
    /// better.</summary>
    /// <remarks>For several numbers per target, the ratio of the sums is averaged over the numbers that vary, before the root is taken;
    /// <see cref="Scores.ConstantTargets"/> names the others. If none varies: 0 if all are correct, otherwise infinite.</remarks>
    Nrmse,

    /// <summary>Coefficient of determination: 1 − Σ(ŷ − y)² / Σ(y − ȳ)². 1 is perfect, 0 equals always predicting the mean; higher is
    /// better.</summary>
    /// <remarks>For several numbers per target, it is averaged over the numbers that vary; <see cref="Scores.ConstantTargets"/> names the
    /// others. If none varies: 1 if all are correct, otherwise 0, as in scikit-learn.</remarks>
    R2,

    /// <summary>Largest absolute error in original units: max |ŷ − y|. Lower is better.</summary>
    LargestError,

    /// <summary>Share of correct predictions, from 0 to 1. Correct means the class, every class of a set, or every number within the
    /// target's tolerance. Higher is better.</summary>
    Accuracy,

    /// <summary>Share of sequences with correct predictions only, from 0 to 1. Higher is better.</summary>
    SequenceAccuracy,

    /// <summary>Share of correct predictions at all steps used in the loss, scored or not, from 0 to 1. Only for samples with a
    /// <see cref="Sample.ScoreMask"/>. Higher is better.</summary>
    AllStepsAccuracy,

    /// <summary>Mean of −ln of the correct class's probability, in nats, over all targets used in the loss. For sets: mean of −ln of the
    /// probability given to each class being in the set or not, over all classes and targets. Lower is better.</summary>
    CrossEntropy,

    /// <summary>Share of predictions with every probability within 0.3 of the target, 0 or 1; stricter than accuracy. Higher is better.
    /// With a loss on sigmoids, each sigmoid is compared separately. Source: S. Hochreiter and J. Schmidhuber, Long short-term memory
    /// (1997), doi:10.1162/neco.1997.9.8.1735.</summary>
    ToleranceAccuracy,

    /// <summary>Mean over classes of the share of their targets that are predicted correctly, from 0 to 1; classes without targets are left
    /// out. A rare class counts as much as a common one. Only for targets that are one of several classes. Higher is better.</summary>
    BalancedAccuracy,
}
