using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SequenceToy.Networks;
using SequenceToy.Studio.Messages;
using SequenceToy.Tasks;
using SequenceToy.Training;

namespace SequenceToy.Studio.Sessions;

/// <summary>Creates the message about a complete training.</summary>
internal static class TrainedReplies
{
    private const int Samples = 6;
    private const int SampleWidth = 44;
    private const int FingerprintBytes = 8;

    public static TrainedReply Of(TrainedRun run, Curve curve, long updates)
    {
        var result = run.Result;
        var (goal, metric) = (result.Goal!, result.Goal!.Metric);
        var isRmse = CurveAxis.Of(run.State, result.Model.Scaling).IsRmse;
        return new TrainedReply(run.Id, curve, updates)
        {
            Epochs = result.History.Count,
            WeightsEpoch = result.BestEpoch ?? result.History.Count,
            Ending = Ending(result),
            Score = Capitalized($"{metric.ToText()} {goal.Format(result.Scores[metric])}"),
            IsSolved = result.IsSolved == true,
            GoalLine = isRmse ? AsRmse(result, metric, goal.Threshold) : null,
            BaselineLine = isRmse ? Finite(result.Baseline[Metric.Rmse]) : null,
            Milliseconds = NumberFormat.Rounded(result.Environment.TrainSeconds * 1000),
            Samples = [.. Drawn(result)],
            Lengths = [.. Lengths(result)],
            LengthUnit = (result.Task as IVariableLengthTask)?.LengthUnit ?? "",
            Fingerprint = Fingerprint(result.Model),
        };
    }

    /// <summary>Returns the fingerprint of a network's weights.</summary>
    public static string Fingerprint(TrainedModel model) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(model.GetWeights().AsSpan())).AsSpan(0, FingerprintBytes));

    /// <summary>Returns a number, or null when it is not finite, which JSON cannot express.</summary>
    public static double? Finite(double? number) =>
        number is { } known && double.IsFinite(known) ? NumberFormat.Rounded(known) : null;

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Ending(ExperimentResult result)
    {
        var epochs = NumberFormat.Count(result.History.Count, "epoch");
        return result.StopReason switch
        {
            StopReason.Completed => $"Trained for {epochs}.",
            StopReason.Solved => $"Stopped at the goal after {epochs}.",
            StopReason.StoppedEarly =>
                $"Stopped early after {epochs}; the weights are those of epoch {NumberFormat.Count(result.BestEpoch!.Value)}.",
            StopReason.Diverged => $"Diverged after {epochs}: the loss or a weight was no longer finite.",
            StopReason.Canceled => $"Canceled after {epochs}.",
            _ => throw new InvalidOperationException($"stopReason must be a defined StopReason; it was {result.StopReason}."),
        };
    }

    // Of the metrics of errors, NRMSE and MSE follow from the RMSE.
    private static double? AsRmse(ExperimentResult result, Metric metric, double value) => metric switch
    {
        Metric.Rmse => value,
        Metric.Mse => Math.Sqrt(value),
        Metric.Nrmse => Finite(value * result.Scores.Rmse / result.Scores.Nrmse),
        Metric.Mae or Metric.R2 or Metric.LargestError or Metric.Accuracy or Metric.SequenceAccuracy or Metric.AllStepsAccuracy
            or Metric.ToleranceAccuracy or Metric.BalancedAccuracy or Metric.CrossEntropy => null,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), $"metric must be a defined Metric; it was {metric}."),
    };

    private static IEnumerable<ShownSample> Drawn(ExperimentResult result)
    {
        var task = result.Task!;
        var samples = result.TestSamples.Take(Samples).ToArray();
        var predictions = result.Model.PredictDetailed([.. samples.Select(sample => sample.Input)]);
        for (var i = 0; i < samples.Length; i++)
        {
            var lines = SampleDrawing.Draw(task, samples[i], predictions[i].Value, SampleWidth).Split('\n');
            yield return lines.Length == 1
                ? new ShownSample(
                    SampleDrawing.Input(task, samples[i].Input, SampleWidth / 2), SampleDrawing.Target(task, samples[i].Target),
                    SampleDrawing.Target(task, predictions[i].Value))
                : new ShownSample(Cells(lines[0]), Cells(lines[1]), Cells(lines[2]));
        }
    }

    // The rows of SampleDrawing start with their name, then the cells.
    private static string Cells(string line) => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();

    private static IEnumerable<ShownLength> Lengths(ExperimentResult result)
    {
        if (result.Task is not IVariableLengthTask task)
        {
            yield break;
        }

        var metric = result.Goal!.Metric;
        foreach (var length in result.ByLength)
        {
            yield return new ShownLength(
                length.Length, length.Length >= task.Lengths.Shortest && length.Length <= task.Lengths.Longest,
                Finite(length.Scores.Find(metric)), length.Scores.Find(metric) is { } score ? metric.Format(score) : "",
                Finite(length.Baseline[metric]));
        }
    }
}
