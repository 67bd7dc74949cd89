namespace SequenceToy;

/// <summary>What is scored.</summary>
public enum Metric
{
    /// <summary>Root of the mean squared error, in real units; lower is better. √(Σ(ŷ − y)² / n).</summary>
    Rmse,

    /// <summary>Mean squared error, in real units squared; lower is better. Σ(ŷ − y)² / n.</summary>
    Mse,

    /// <summary>Mean absolute error, in real units; lower is better. Σ|ŷ − y| / n.</summary>
    Mae,

    /// <summary>
    /// Normalized root mean squared error: 0 is perfect, 1 as good as always answering the mean; lower is better. √(Σ(ŷ − y)² / Σ(y − ȳ)²),
    /// over all of an answer's numbers; for a constant y 0 when all is right and infinite otherwise.
    /// </summary>
    Nrmse,

    /// <summary>
    /// Coefficient of determination: 1 is perfect, 0 as good as always answering the mean; higher is better. 1 − Σ(ŷ − y)² / Σ(y − ȳ)², the
    /// mean over an answer's numbers. As in scikit-learn, a constant y gives 1 when all is right and 0 otherwise.
    /// </summary>
    R2,

    /// <summary>Largest absolute error, in real units; lower is better.</summary>
    LargestError,

    /// <summary>
    /// Share of answers that are right, from 0 to 1: the class, every class of a set, or every number within the target's tolerance; higher
    /// is better.
    /// </summary>
    Accuracy,

    /// <summary>Share of sequences all of whose answers are right, from 0 to 1; higher is better.</summary>
    SequenceAccuracy,

    /// <summary>Share of right answers among all that count, inside the window and outside; only where samples have a window. Higher is
    /// better.</summary>
    AllStepsAccuracy,

    /// <summary>
    /// Mean of −ln of the probability given to the right class, in nats, over all answers that count; for sets the mean over their classes.
    /// Lower is better.
    /// </summary>
    CrossEntropy,

    /// <summary>
    /// Share of answers all of whose probabilities are within 0.3 of the right ones, 0 or 1; stricter than accuracy. Higher is better.
    /// Where the loss is of sigmoids, these are meant, each by itself: the criterion of
    /// S. Hochreiter and J. Schmidhuber, Long short-term memory (1997), doi:10.1162/neco.1997.9.8.1735.
    /// </summary>
    ToleranceAccuracy,
}
