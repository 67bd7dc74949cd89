using System.Text.Json.Serialization;

namespace SequenceToy.Metrics;

/// <summary>How good answers are, by metric: errors in real units for numbers, shares of right answers for classes.</summary>
/// <remarks>
/// Where samples have a window, scores are about the answers inside it, but for <see cref="Metric.CrossEntropy"/> and
/// <see cref="Metric.AllStepsAccuracy"/>. Scores with the same values are equal.
/// </remarks>
[JsonConverter(typeof(ScoresConverter))]
public sealed record Scores
{
    private readonly ValueList<double?> byMetric;

    /// <param name="count">How many answers were scored.</param>
    /// <param name="score">The score by a metric; null where the answers have none.</param>
    internal Scores(int count, Func<MetricDefinition, double?> score)
    {
        Count = count;
        byMetric = [.. MetricCatalog.ByMetric.Select(score)];
    }

    /// <summary>How many answers were scored.</summary>
    public int Count { get; }

    /// <summary>The scores that these answers have, in the order in which tables show them.</summary>
    public IEnumerable<KeyValuePair<Metric, double>> ByMetric =>
        from definition in MetricCatalog.All
        let score = Find(definition.Metric)
        where score is not null
        select KeyValuePair.Create(definition.Metric, score.Value);

    /// <inheritdoc cref="Metric.Rmse"/>
    public double? Rmse => Find(Metric.Rmse);

    /// <inheritdoc cref="Metric.Mse"/>
    public double? Mse => Find(Metric.Mse);

    /// <inheritdoc cref="Metric.Mae"/>
    public double? Mae => Find(Metric.Mae);

    /// <inheritdoc cref="Metric.Nrmse"/>
    public double? Nrmse => Find(Metric.Nrmse);

    /// <inheritdoc cref="Metric.R2"/>
    public double? R2 => Find(Metric.R2);

    /// <inheritdoc cref="Metric.LargestError"/>
    public double? LargestError => Find(Metric.LargestError);

    /// <inheritdoc cref="Metric.Accuracy"/>
    public double? Accuracy => Find(Metric.Accuracy);

    /// <inheritdoc cref="Metric.SequenceAccuracy"/>
    public double? SequenceAccuracy => Find(Metric.SequenceAccuracy);

    /// <inheritdoc cref="Metric.AllStepsAccuracy"/>
    public double? AllStepsAccuracy => Find(Metric.AllStepsAccuracy);

    /// <inheritdoc cref="Metric.CrossEntropy"/>
    public double? CrossEntropy => Find(Metric.CrossEntropy);

    /// <summary>The score by a metric.</summary>
    /// <exception cref="ArgumentException">These answers have no such score.</exception>
    public double this[Metric metric] => Find(metric)
        ?? throw new ArgumentException($"metric must be one that these answers have; it was {metric}.", nameof(metric));

    /// <summary>Finds the score by a metric.</summary>
    /// <returns>Null where these answers have no such score: classes no RMSE, numbers no cross-entropy, and no accuracy without a
    /// tolerance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value that is no metric.</exception>
    public double? Find(Metric metric) => byMetric[(int)Require.Defined(metric, nameof(metric))];

    /// <summary>Lists the scores: <c>RMSE 0.1708, MAE 0.1391</c>.</summary>
    public override string ToString() =>
        string.Join(", ", ByMetric.Select(score => $"{score.Key.ToText()} {score.Key.Format(score.Value)}"));

    /// <summary>Compares answers with the right ones.</summary>
    /// <param name="predicted">The network's answers in real units, laid out as the dataset's targets; for classes their index, for sets 0
    /// and 1.</param>
    /// <param name="outputs">The outputs of the head, [answers · size], from which probabilities come; for numbers not looked at.</param>
    /// <param name="data">The right answers.</param>
    /// <param name="areLogSigmoids">Whether outputs are the logarithms of sigmoids, so that each is an answer by itself as well.</param>
    internal static Scores Of(float[] predicted, float[] outputs, SequenceDataset data, bool areLogSigmoids = false)
    {
        var answers = new ScoredAnswers(predicted, outputs, data) { AreLogSigmoids = areLogSigmoids };
        return new Scores(answers.Count, definition => definition.Compute(answers));
    }
}
