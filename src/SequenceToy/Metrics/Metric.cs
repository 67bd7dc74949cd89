namespace SequenceToy;

/// <summary>The metrics that score a network's answers.</summary>
public enum Metric
{
    /// <summary>Root mean squared error in real units: √(Σ(ŷ − y)² / n). Lower is better.</summary>
    Rmse,

    /// <summary>Mean squared error in squared real units: Σ(ŷ − y)² / n. Lower is better.</summary>
    Mse,

    /// <summary>Mean absolute error in real units: Σ|ŷ − y| / n. Lower is better.</summary>
    Mae,

    /// <summary>Normalized root mean squared error: √(Σ(ŷ − y)² / Σ(y − ȳ)²), over all numbers of a target. 0 is perfect, 1 equals always
    /// predicting the mean; lower is better. For a constant y it is 0 when all answers are correct, otherwise infinite.</summary>
    Nrmse,

    /// <summary>Coefficient of determination: 1 − Σ(ŷ − y)² / Σ(y − ȳ)², averaged over the numbers of a target. 1 is perfect, 0 equals
    /// always predicting the mean; higher is better. For a constant y it is 1 when all answers are correct, otherwise 0, as in
    /// scikit-learn.</summary>
    R2,

    /// <summary>Largest absolute error in real units: max |ŷ − y|. Lower is better.</summary>
    LargestError,

    /// <summary>Share of correct answers, from 0 to 1. Correct means the class, every class of a set, or every number within the target's
    /// tolerance. Higher is better.</summary>
    Accuracy,

    /// <summary>Share of sequences with correct answers only, from 0 to 1. Higher is better.</summary>
    SequenceAccuracy,

    /// <summary>Share of correct answers among all counted ones, inside and outside the scored window, from 0 to 1. Only for samples with a
    /// window. Higher is better.</summary>
    AllStepsAccuracy,

    /// <summary>Mean of −ln of the correct class's probability, in nats, over all counted answers. For sets it is averaged over their
    /// classes. Lower is better.</summary>
    CrossEntropy,

    /// <summary>Share of answers with every probability within 0.3 of the correct value, 0 or 1; stricter than accuracy. Higher is better.
    /// With a loss on sigmoids, each sigmoid is compared by itself: the criterion of
    /// S. Hochreiter and J. Schmidhuber, Long short-term memory (1997), doi:10.1162/neco.1997.9.8.1735.</summary>
    ToleranceAccuracy,
}
