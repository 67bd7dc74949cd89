using SequenceToy.Data;
using SequenceToy.Networks;

namespace SequenceToy.Metrics;

/// <summary>How good answers are: errors in real units for numbers, shares of right answers for classes.</summary>
/// <remarks>Where samples have a window, scores are about the answers inside it, but for <see cref="CrossEntropy"/> and <see cref="AllStepsAccuracy"/>.</remarks>
public sealed record Scores
{
    /// <summary>How many answers were counted; 0 for scores in closed form.</summary>
    public required int Count { get; init; }

    /// <summary>Root of the mean squared error, in real units; null for classes. √(Σ(ŷ − y)² / n).</summary>
    public double? Rmse { get; init; }

    /// <summary>Mean squared error, in real units squared; null for classes. Σ(ŷ − y)² / n.</summary>
    public double? Mse => Rmse * Rmse;

    /// <summary>Mean absolute error, in real units; null for classes. Σ|ŷ − y| / n.</summary>
    public double? Mae { get; init; }

    /// <summary>
    /// Normalised root mean squared error: 0 is perfect, 1 as good as always saying the mean; null for classes. √(Σ(ŷ − y)² / Σ(y − ȳ)²), over all of an answer's
    /// numbers; for a constant y 0 when all is right and infinite otherwise.
    /// </summary>
    public double? Nrmse { get; init; }

    /// <summary>
    /// Coefficient of determination: 1 is perfect, 0 as good as always saying the mean; null for classes. 1 − Σ(ŷ − y)² / Σ(y − ȳ)², the mean over an answer's numbers.
    /// As in scikit-learn, a constant y gives 1 when all is right and 0 otherwise.
    /// </summary>
    public double? R2 { get; init; }

    /// <summary>Largest absolute error, in real units; null for classes.</summary>
    public double? LargestError { get; init; }

    /// <summary>Share of answers that are right, from 0 to 1: the class, every class of a set, or every number within the target's tolerance; null for numbers without one.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Share of sequences all of whose answers are right, from 0 to 1; null for numbers without a tolerance.</summary>
    public double? SequenceAccuracy { get; init; }

    /// <summary>Share of right answers among all that count, inside the window and outside; null where there is no window.</summary>
    public double? AllStepsAccuracy { get; init; }

    /// <summary>Mean of −ln of the probability given to the right class, in nats, over all answers that count; for sets the mean over their classes; null for numbers.</summary>
    public double? CrossEntropy { get; init; }

    /// <summary>The score a goal is about.</summary>
    /// <exception cref="ArgumentException">The metric does not exist for this kind of answer.</exception>
    public double this[Metric metric] => Find(metric)
        ?? throw new ArgumentException($"metric must be one that these answers have; it was {metric}.", nameof(metric));

    internal double? Find(Metric metric) => metric switch
    {
        Metric.Rmse => Rmse,
        Metric.Mae => Mae,
        Metric.Mse => Mse,
        Metric.Nrmse => Nrmse,
        Metric.SequenceAccuracy => SequenceAccuracy,
        Metric.CrossEntropy => CrossEntropy,
        _ => Accuracy,
    };

    /// <summary>Scores a network on samples.</summary>
    /// <param name="model">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="weights">Its weights as they are now, where they have been read already.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static Scores Of(TrainedModel model, SequenceDataset data, float[]? weights = null, CancellationToken cancellation = default)
    {
        var (answers, outputs) = model.Answer(data, weights, cancellation);
        return Of(answers, outputs, data);
    }

    /// <summary>Compares answers with the right ones.</summary>
    /// <param name="predicted">The network's answers in real units, laid out as the dataset's targets; for classes their index, for sets 0 and 1.</param>
    /// <param name="outputs">The outputs of the head, [answers · size], from which probabilities come; for numbers not looked at.</param>
    /// <param name="data">The right answers.</param>
    internal static Scores Of(ReadOnlySpan<float> predicted, ReadOnlySpan<float> outputs, SequenceDataset data)
    {
        var right = data.Target.Kind == TargetKind.Number && data.Target.Tolerance is null ? new RightAnswers() : RightAnswers.Count(predicted, data);
        var scores = data.Target.Kind == TargetKind.Number
            ? NumberScores.Of(predicted, data)
            : new Scores { Count = right.Answers, CrossEntropy = Metrics.CrossEntropy.Of(outputs, data) };
        return scores with { Accuracy = right.Accuracy, SequenceAccuracy = right.SequenceAccuracy, AllStepsAccuracy = right.AllStepsAccuracy };
    }
}
