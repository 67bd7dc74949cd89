using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Measures on the losses of a run: their final values, whether they still fall, and how much they jump.</summary>
/// <remarks>
/// Losses are compared as logarithms: a fall from 0.1 to 0.05 counts as much as one from 0.001 to 0.0005. Medians over a tenth of the
/// epochs make a single lucky epoch irrelevant. Progress is measured while the learning rate is at least half its maximum, since a
/// cosine schedule looks flat at its end, however much is left to learn.
/// </remarks>
internal sealed class LearningCurve
{
    // Zero has no logarithm.
    private const double SmallestLoss = 1e-12;
    private const double BusyRate = 0.5;
    private const int EpochsForJumps = 8;

    // Where the first of the two compared parts of the epochs begins.
    private const double SecondHalf = 0.4;
    private const double Late = 0.65;
    private const int StepsForJumps = 6;
    private readonly double[] training;
    private readonly double[]? validation;
    private readonly int first;
    private readonly int end;
    private readonly int width;

    public LearningCurve(IReadOnlyList<EpochRecord> history)
    {
        training = [.. history.Select(epoch => Log(epoch.Loss))];
        validation = history.Count > 0 && history[0].ValidationLoss is not null
            ? [.. history.Select(epoch => Log(epoch.ValidationLoss!.Value))]
            : null;
        width = Math.Max(1, history.Count / 10);
        var highest = history.Select(epoch => epoch.LearningRate).DefaultIfEmpty().Max();
        first = history.TakeWhile(epoch => epoch.LearningRate < BusyRate * highest).Count();
        end = history.Count - history.Reverse().TakeWhile(epoch => epoch.LearningRate < BusyRate * highest).Count();
    }

    /// <summary>The name of the loss that <see cref="Progress"/> measures.</summary>
    public string Name => validation is null ? "loss" : "validation loss";

    /// <summary>The number of epochs.</summary>
    public int Epochs => training.Length;

    /// <summary>The number of epochs with at least half the highest learning rate.</summary>
    public int BusyEpochs => end - first;

    /// <summary>A clause for sentences about the progress; empty when the final learning rate is at least half the highest.</summary>
    public string BeforeLowered => end < Epochs ? " before the schedule lowered the learning rate" : "";

    /// <summary>The final training loss, as a median.</summary>
    public double? TrainingEnd => training.Length == 0 ? null : Math.Exp(Median(training[^width..]));

    /// <summary>The ratio of the final validation loss to its lowest value, both as medians; 1 when it ends at its lowest.</summary>
    public double ValidationRise => validation is null ? 1 : Rise(validation);

    /// <summary>The ratio of the final training loss to its lowest value, both as medians; 1 when it ends at its lowest.</summary>
    public double TrainingRise => Rise(training);

    /// <summary>The ratio of the final validation loss to the final training loss; 1 without validation.</summary>
    public double Gap => validation is null ? 1 : Math.Exp(Median(validation[^width..]) - Median(training[^width..]));

    /// <summary>The progress −d ln loss / d ln epochs over the second half of the epochs with at least half the highest rate.</summary>
    /// <remarks>Measured on the validation loss, or the training loss without one. At 1, twice the epochs halve the loss.</remarks>
    public double? Progress => Slope(validation ?? training)?.Value;

    /// <summary>As <see cref="Progress"/>, over the last third of its epochs; a loss that reached its floor before has none.</summary>
    public double? LateProgress => Slope(validation ?? training, Late)?.Value;

    /// <summary>The same progress from the middle of all epochs to the last, also while the schedule lowers the rate.</summary>
    public double? OverallProgress => Overall(validation ?? training);

    /// <summary>The progress of the training loss: the smaller of the one before the rate is lowered and the overall one.</summary>
    public double? TrainingProgress => Slope(training) is { } slope ? Math.Min(slope.Value, Overall(training) ?? 0) : null;

    /// <summary>The standard error of <see cref="Progress"/>, from the scatter of consecutive epochs.</summary>
    public double? ProgressError => Slope(validation ?? training)?.Error;

    /// <summary>The factor by which the loss jumps up and down per epoch, over the last quarter of the epochs.</summary>
    /// <remarks>Measured on the validation loss, or the training loss without one; 1 for fewer than eight epochs. It is the smaller of two
    /// measures: the median jump around the trend, which a single spike does not change, and the mean jump in the rarer direction, which is
    /// small for a steep fall.</remarks>
    public double EndJump
    {
        get
        {
            if (Epochs < EpochsForJumps)
            {
                return 1;
            }

            var steps = Steps(validation ?? training, Math.Min(Epochs - (Epochs / 4), Epochs - StepsForJumps) - 1, Epochs).ToArray();
            var trend = steps.Average();
            var typical = Median([.. steps.Select(step => Math.Abs(step - trend))]);
            var (rises, falls) = (steps.Sum(step => Math.Max(step, 0)), steps.Sum(step => Math.Max(-step, 0)));
            return Math.Exp(Math.Min(typical, 2 * Math.Min(rises, falls) / steps.Length));
        }
    }

    private (double Value, double Error)? Slope(double[] losses, double since = SecondHalf)
    {
        var busy = end - first;
        if (busy < 2)
        {
            return null;
        }

        var part = Math.Max(1, busy / 5);
        var (earlier, later) = (Math.Min(first + (int)(since * busy), end - (2 * part)), end - part);
        var time = Math.Log((later + ((part + 1) / 2.0)) / (earlier + ((part + 1) / 2.0)));
        var steps = Steps(losses, first + (busy / 3), end).Select(Math.Abs).ToArray();

        // For a normal scatter σ about a level the median of |differences| is 0.954 σ, and a median's error 1.25 times a mean's.
        var scatter = steps.Length == 0 ? 0 : Median(steps) / 0.954;
        var error = 1.25 * scatter * Math.Sqrt(2.0 / part) / time;
        return ((Median(losses[earlier..(earlier + part)]) - Median(losses[later..end])) / time, error);
    }

    private double? Overall(double[] losses)
    {
        var middle = Math.Max(0, (losses.Length / 2) - width);
        return losses.Length < 2 ? null : (Median(losses[middle..(middle + width)]) - Median(losses[^width..])) / Math.Log(2);
    }

    private double Rise(double[] losses)
    {
        if (losses.Length == 0)
        {
            return 1;
        }

        return Math.Exp(Median(losses[^width..]) - SlidingMedian.Lowest(losses, width));
    }

    private static IEnumerable<double> Steps(double[] losses, int from, int end) =>
        Enumerable.Range(from + 1, Math.Max(0, end - from - 1)).Select(i => losses[i] - losses[i - 1]);

    private static double Log(double loss) => Math.Log(Math.Max(loss, SmallestLoss));

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
