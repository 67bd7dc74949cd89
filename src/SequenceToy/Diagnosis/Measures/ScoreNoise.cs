using SequenceToy.Networks;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Scores a network with the standard error of the score.</summary>
/// <remarks>
/// Samples are scored in blocks; the blocks' scatter gives the error of their mean. Errors go through their mean square:
/// se(√m) = se(m) / (2√m). A share of right answers of which none or all are right has no scatter but is not certain: the error is at least
/// that of a share with two more right and two more wrong (A. Agresti and B. Coull, The American Statistician 52 (1998)).
/// </remarks>
internal static class ScoreNoise
{
    private const int Blocks = 20;

    /// <param name="model">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="metric">The score.</param>
    /// <param name="column">Which of the answers' numbers alone; null for all of them.</param>
    public static MeasuredScore Measure(TrainedModel model, SequenceDataset data, Metric metric, int? column = null)
    {
        var (answers, outputs) = model.Answer(data);
        if (column is { } only)
        {
            answers = AnswerColumn.Of(answers, data.Target.Width, only);
            data = AnswerColumn.Of(data, only);
        }

        var score = model.Score(answers, outputs, data)[metric];
        score = double.IsNaN(score) ? double.PositiveInfinity : score;
        var blocks = DegreesOfFreedom(data.Count) + 1;
        if (blocks < 2)
        {
            return new MeasuredScore(score, data.Count, null);
        }

        var scatterOf = MetricCatalog.Of(metric).IsRootOfMeanSquare ? Metric.Mse : metric;
        var values = new double[blocks];
        for (var block = 0; block < blocks; block++)
        {
            var start = (int)((long)data.Count * block / blocks);
            var part = data.Slice(start, (int)((long)data.Count * (block + 1) / blocks) - start);
            var (answerLength, outputLength) = (data.TargetSteps * data.Target.Width, data.TargetSteps * data.Target.Size);
            values[block] = model.Score(Part(answers, answerLength), Part(outputs, outputLength), part)[scatterOf];

            float[] Part(float[] all, int length) => all.AsSpan(start * length, part.Count * length).ToArray();
        }

        return new MeasuredScore(score, data.Count, StandardError(values, score, metric, data.Count));
    }

    /// <summary>Degrees of freedom of the error of a score on so many sequences: one less than the blocks it is taken from.</summary>
    public static int DegreesOfFreedom(int sequences) => Math.Min(Blocks, sequences) - 1;

    private static double? StandardError(double[] blocks, double score, Metric metric, int sequences)
    {
        var mean = blocks.Average();
        var error = Math.Sqrt(blocks.Sum(value => (value - mean) * (value - mean)) / (blocks.Length - 1) / blocks.Length);
        var own = MetricCatalog.Of(metric).IsRootOfMeanSquare ? mean > 0 ? score * error / (2 * mean) : 0
            : metric.IsShare() ? Math.Max(error, ShareError(score, sequences))
            : error;
        return double.IsFinite(own) ? own : null;
    }

    /// <summary>The standard error of a share, by a few right and wrong ones more.</summary>
    internal static double ShareError(double share, int sequences)
    {
        var adjusted = ((share * sequences) + 2) / (sequences + 4);
        return Math.Sqrt(adjusted * (1 - adjusted) / (sequences + 4));
    }
}
