using SequenceToy.Experiments;
using SequenceToy.Files;

namespace SequenceToy.Export.TensorBoard;

/// <summary>Writes the history and the snapshots of a run for TensorBoard.</summary>
internal static class TensorBoardLog
{
    public static void Write(RunRecord run, string folder, DateTimeOffset started)
    {
        Directory.CreateDirectory(folder);
        var seconds = (started - DateTimeOffset.UnixEpoch).TotalSeconds;
        WholeFile.Write(Path.Combine(folder, EventFile.Name), stream => EventFile.Write(stream, seconds, Scalars(run.Outcome, seconds)));
    }

    // Every epoch is assumed to take the same time.
    private static IEnumerable<ScalarEvent> Scalars(RunOutcome outcome, double started)
    {
        var secondsPerEpoch = outcome.Environment.TrainSeconds / Math.Max(outcome.History.Count, 1);
        var snapshots = outcome.Snapshots.ToDictionary(snapshot => snapshot.Epoch, snapshot => snapshot.Scores);
        foreach (var record in outcome.History)
        {
            yield return At(record.Epoch, "loss/train", record.Loss);
            if (record.ValidationLoss is { } validation)
            {
                yield return At(record.Epoch, "loss/validation", validation);
            }

            yield return At(record.Epoch, "optimizer/learning rate", record.LearningRate);
            yield return At(record.Epoch, "optimizer/gradient norm", record.GradientNorm);
            foreach (var (metric, score) in snapshots.TryGetValue(record.Epoch, out var scores) ? scores.ByMetric : [])
            {
                yield return At(record.Epoch, $"score/{metric.ToText()}", score);
            }
        }

        ScalarEvent At(int epoch, string tag, double value) => new(tag, epoch, value, started + (epoch * secondsPerEpoch));
    }
}
