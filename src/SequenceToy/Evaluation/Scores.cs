using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>How good answers are: errors in real units for numbers, shares of right answers for classes.</summary>
public sealed record Scores
{
    /// <summary>How many answers were counted.</summary>
    public required int Count { get; init; }

    /// <summary>Root of the mean squared error, in real units; null for classes. √(Σ(ŷ − y)² / n).</summary>
    public double? Rmse { get; init; }

    /// <summary>Mean absolute error, in real units; null for classes. Σ|ŷ − y| / n.</summary>
    public double? Mae { get; init; }

    /// <summary>
    /// Coefficient of determination: 1 is perfect, 0 as good as always saying the mean; null for classes. 1 − Σ(ŷ − y)² / Σ(y − ȳ)², the mean over an answer's numbers.
    /// As in scikit-learn, a constant y gives 1 when all is right and 0 otherwise.
    /// </summary>
    public double? R2 { get; init; }

    /// <summary>Largest absolute error, in real units; null for classes.</summary>
    public double? LargestError { get; init; }

    /// <summary>Share of answers that are right, from 0 to 1: the class, or every class of a set; null for numbers.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Share of sequences all of whose answers are right, from 0 to 1; null for numbers.</summary>
    public double? SequenceAccuracy { get; init; }

    /// <summary>The score a goal is about.</summary>
    /// <exception cref="ArgumentException">The metric does not exist for this kind of answer.</exception>
    public double this[Metric metric] => metric switch
    {
        Metric.Rmse => Rmse,
        Metric.Mae => Mae,
        _ => Accuracy,
    }
    ?? throw new ArgumentException($"metric must be one that these answers have; it was {metric}.", nameof(metric));

    /// <summary>Compares answers with the right ones.</summary>
    /// <param name="predicted">The network's answers in real units, laid out as the dataset's targets; for classes their index, for sets 0 and 1.</param>
    /// <param name="data">The right answers.</param>
    internal static Scores Of(ReadOnlySpan<float> predicted, SequenceDataset data) =>
        data.Target.Kind == TargetKind.Number ? NumberScores.Of(predicted, data) : ClassScores.Of(predicted, data);
}
