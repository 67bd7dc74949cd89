using System.Text.Json.Serialization;

namespace SequenceToy.Metrics;

/// <summary>The scores of a network's predictions, by metric: errors in original units for numbers, accuracies for classes.</summary>
/// <remarks>For samples with a <see cref="Sample.ScoreMask"/>, scores cover the selected steps. <see cref="Metric.CrossEntropy"/> and
/// <see cref="Metric.AllStepsAccuracy"/> cover all steps used in the loss. Scores with the same values are equal.</remarks>
[JsonConverter(typeof(ScoresConverter))]
public sealed record Scores
{
    private readonly ValueList<double?> byMetric;

    /// <param name="count">The number of scored predictions.</param>
    /// <param name="score">The function that returns the score by a metric; null where the targets have none.</param>
    internal Scores(int count, Func<MetricDefinition, double?> score)
    {
        Count = count;
        byMetric = [.. MetricCatalog.ByMetric.Select(score)];
    }

    /// <summary>The number of scored predictions.</summary>
    public int Count { get; }

    /// <summary>The indices, from 0, of the numbers of a target that are constant in the scored samples, and so are left out of
    /// <see cref="Nrmse"/> and <see cref="R2"/>.</summary>
    /// <remarks>Empty when all vary, when none varies, and for targets of one number or of classes.</remarks>
    public ValueList<int> ConstantTargets { get; internal init; } = [];

    /// <summary>The available scores with their metrics, in the order in which tables list them.</summary>
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

    /// <inheritdoc cref="Metric.BalancedAccuracy"/>
    public double? BalancedAccuracy => Find(Metric.BalancedAccuracy);

    /// <inheritdoc cref="Metric.CrossEntropy"/>
    public double? CrossEntropy => Find(Metric.CrossEntropy);

    /// <summary>Gets the score by a metric.</summary>
    /// <exception cref="ArgumentException">The targets have no score by this metric.</exception>
    public double this[Metric metric] => Find(metric)
        ?? throw new ArgumentException($"metric must exist for these targets; it was {metric}.", nameof(metric));

    /// <summary>Returns the score by a metric, if there is one.</summary>
    /// <returns>The score; null when the targets have none, such as an accuracy of numbers without a tolerance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The metric is not a defined value.</exception>
    public double? Find(Metric metric) => byMetric[(int)Require.Defined(metric, nameof(metric))];

    /// <summary>Returns the scores as a list, such as <c>RMSE 0.1708, MAE 0.1305</c>.</summary>
    public override string ToString() =>
        string.Join(", ", ByMetric.Select(score => $"{score.Key.ToText()} {score.Key.Format(score.Value)}")) + Note;

    /// <summary>Scores a network's predictions against the correct ones.</summary>
    /// <param name="predicted">The network's predictions in original units, in the layout of the dataset's targets: numbers, class indices,
    /// or 0 and 1 for sets.</param>
    /// <param name="outputs">The head's outputs, [predictions · size], which probabilities are computed from; unused for numbers.</param>
    /// <param name="data">The samples with the targets.</param>
    /// <param name="areLogSigmoids">True when outputs are the logarithms of sigmoids, so that each is also a probability by itself.</param>
    internal static Scores Of(float[] predicted, float[] outputs, SequenceDataset data, bool areLogSigmoids = false)
    {
        var predictions = new ScoredPredictions(predicted, outputs, data) { AreLogSigmoids = areLogSigmoids };
        return new Scores(predictions.Count, definition => definition.Compute(predictions))
        {
            ConstantTargets = data.Target.Kind == TargetKind.Number ? predictions.Errors.LeftOut : [],
        };
    }

    // Numbers are counted from 1 in sentences.
    private string Note => ConstantTargets.Count == 0 ? ""
        : "; NRMSE and R² leave out constant numbers of the target: "
            + string.Join(", ", ConstantTargets.Select(column => NumberFormat.Count(column + 1)));
}
