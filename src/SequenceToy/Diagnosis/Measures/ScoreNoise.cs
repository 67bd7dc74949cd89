using SequenceToy.Networks;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Measures a network's score and its standard error.</summary>
/// <remarks>
/// Samples are scored in blocks; the scatter of the blocks gives the standard error of their mean. For roots of mean squares,
/// se(√m) = se(m) / (2√m); for R², se(1 − m / s²) = (1 − R²) se(m) / m, for the spread s of all samples. A share of correct predictions of
/// 0% or 100% has no scatter but is uncertain: its standard error is at least that with two correct and two incorrect predictions added (A.
/// Agresti and B. Coull, The American Statistician 52 (1998)).
/// </remarks>
internal static class ScoreNoise
{
    private const int Blocks = 20;

    /// <param name="model">The network to score.</param>
    /// <param name="data">The samples to score it on.</param>
    /// <param name="metric">The metric to measure.</param>
    /// <param name="column">The index of the only number to score; null for all numbers of a target.</param>
    /// <param name="known">The predictions and outputs for the samples; null to compute them.</param>
    public static MeasuredScore Measure(
        TrainedModel model, SequenceDataset data, Metric metric, int? column = null, (float[] Predictions, float[] Outputs)? known = null)
    {
        var (predictions, outputs) = known ?? model.Evaluate(data);
        if (column is { } only)
        {
            predictions = TargetColumn.Of(predictions, data.Target.Width, only);
            data = TargetColumn.Of(data, only);
        }

        var score = model.Score(predictions, outputs, data)[metric];
        score = double.IsNaN(score) ? double.PositiveInfinity : score;
        var blocks = DegreesOfFreedom(data.Count) + 1;
        if (blocks < 2)
        {
            return new MeasuredScore(score, data.Count, null);
        }

        var scatterOf = metric == Metric.R2 || MetricCatalog.Of(metric).IsRootOfMeanSquare ? Metric.Mse : metric;
        var values = new double[blocks];
        for (var block = 0; block < blocks; block++)
        {
            var start = (int)((long)data.Count * block / blocks);
            var part = data.Slice(start, (int)((long)data.Count * (block + 1) / blocks) - start);
            var (answerLength, outputLength) = (data.TargetSteps * data.Target.Width, data.TargetSteps * data.Target.Size);
            values[block] = model.Score(Part(predictions, answerLength), Part(outputs, outputLength), part)[scatterOf];

            float[] Part(float[] all, int length) => all.AsSpan(start * length, part.Count * length).ToArray();
        }

        return new MeasuredScore(score, data.Count, StandardError(values, score, metric, data.Count));
    }

    /// <summary>Returns the degrees of freedom of the standard error of a score: the number of blocks minus one.</summary>
    public static int DegreesOfFreedom(int sequences) => Math.Min(Blocks, sequences) - 1;

    private static double? StandardError(double[] blocks, double score, Metric metric, int sequences)
    {
        var mean = blocks.Average();
        var error = Math.Sqrt(blocks.Sum(value => (value - mean) * (value - mean)) / (blocks.Length - 1) / blocks.Length);
        var own = MetricCatalog.Of(metric).IsRootOfMeanSquare ? mean > 0 ? score * error / (2 * mean) : 0
            : metric == Metric.R2 ? mean > 0 ? (1 - score) * error / mean : 0
            : metric.IsShare() ? Math.Max(error, ShareError(score, sequences))
            : error;
        return double.IsFinite(own) ? own : null;
    }

    /// <summary>Returns the standard error of a share, with two correct and two incorrect predictions added.</summary>
    internal static double ShareError(double share, int sequences)
    {
        var adjusted = ((share * sequences) + 2) / (sequences + 4);
        return Math.Sqrt(adjusted * (1 - adjusted) / (sequences + 4));
    }
}
