using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Models;
using SequenceToy.Tasks;

namespace SequenceToy.Diagnosis;

/// <summary>Scores a network with the standard error of the score.</summary>
/// <remarks>
/// Samples are scored in blocks; the blocks' scatter gives the error of their mean. Errors go through their mean square: se(√m) = se(m) / (2√m). A share of
/// right answers of which none or all are right has no scatter but is not certain: there the error is that of a share with one more right and one more wrong
/// (A. Agresti and B. Coull, The American Statistician 52 (1998)).
/// </remarks>
internal static class ScoreNoise
{
    private const int Blocks = 20;

    public static MeasuredScore Measure(TrainedModel model, SequenceDataset data, Metric metric)
    {
        var (answers, outputs) = model.Answer(data);
        var score = Scores.Of(answers, outputs, data)[metric];
        var blocks = Math.Min(Blocks, data.Count);
        if (blocks < 2)
        {
            return new MeasuredScore(score, data.Count, null);
        }

        var scatterOf = metric is Metric.Rmse or Metric.Nrmse ? Metric.Mse : metric;
        var values = new double[blocks];
        for (var block = 0; block < blocks; block++)
        {
            var start = (int)((long)data.Count * block / blocks);
            var part = data.Slice(start, (int)((long)data.Count * (block + 1) / blocks) - start);
            var (answerLength, outputLength) = (data.TargetSteps * data.Target.Width, data.TargetSteps * data.Target.Size);
            values[block] = Scores.Of(
                answers.AsSpan(start * answerLength, part.Count * answerLength), outputs.AsSpan(start * outputLength, part.Count * outputLength), part)[scatterOf];
        }

        return new MeasuredScore(score, data.Count, StandardError(values, score, metric, data.Count));
    }

    private static double? StandardError(double[] blocks, double score, Metric metric, int sequences)
    {
        var mean = blocks.Average();
        var error = Math.Sqrt(blocks.Sum(value => (value - mean) * (value - mean)) / (blocks.Length - 1) / blocks.Length);
        var own = metric switch
        {
            Metric.Rmse or Metric.Nrmse => mean > 0 ? score * error / (2 * mean) : 0,
            _ when metric.HigherIsBetter() => Math.Max(error, ShareError(score, sequences)),
            _ => error,
        };
        return double.IsFinite(own) ? own : null;
    }

    private static double ShareError(double share, int sequences)
    {
        var adjusted = ((share * sequences) + 1) / (sequences + 2);
        return Math.Sqrt(adjusted * (1 - adjusted) / (sequences + 2));
    }
}
