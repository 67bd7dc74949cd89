using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>What the losses of a run's epochs say: where they end, whether they still fall, how they jump.</summary>
/// <remarks>
/// Losses are compared as logarithms, so that a fall from 0.1 to 0.05 counts as much as one from 0.001 to 0.0005, and as medians over a
/// tenth of the epochs, so that one lucky epoch counts for nothing. Whether a loss still falls is judged while the learning rate is at
/// least half its highest: a cosine to zero looks flat at its end however much is left to learn.
/// </remarks>
internal sealed class LearningCurve
{
    // A perfect loss of zero has no logarithm.
    private const double SmallestLoss = 1e-12;
    private const double BusyRate = 0.5;
    private const int EpochsForJumps = 8;
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

    /// <summary>Which loss <see cref="Progress"/> is of.</summary>
    public string Name => validation is null ? "loss" : "validation loss";

    /// <summary>How many epochs there are.</summary>
    public int Epochs => training.Length;

    /// <summary>How many of them had at least half of the highest learning rate.</summary>
    public int BusyEpochs => end - first;

    /// <summary>The training loss at the end, as a median.</summary>
    public double? TrainingEnd => training.Length == 0 ? null : Math.Exp(Median(training[^width..]));

    /// <summary>The loss of validation at the end over its lowest, both as medians; 1 where it ends at its lowest.</summary>
    public double ValidationRise => validation is null ? 1 : Rise(validation);

    /// <summary>The training loss at the end over its lowest, both as medians; 1 where nothing was lost again.</summary>
    public double TrainingRise => Rise(training);

    /// <summary>The validation loss at the end over the training loss there; 1 without validation.</summary>
    public double Gap => validation is null ? 1 : Math.Exp(Median(validation[^width..]) - Median(training[^width..]));

    /// <summary>
    /// How fast the loss of validation (or of training without one) still fell while the learning rate was high: −d ln loss / d ln epochs,
    /// over the second half of those epochs. At 1, twice the epochs make half the loss. Null from fewer than two such epochs.
    /// </summary>
    public double? Progress => Slope(validation ?? training)?.Value;

    /// <summary>The standard error of <see cref="Progress"/>, from the scatter of successive epochs.</summary>
    public double? ProgressError => Slope(validation ?? training)?.Error;

    /// <summary>
    /// The factor by which the loss of validation (or of training without one) typically jumps from one epoch to the next beside its trend,
    /// over the last quarter of the epochs; 1 for fewer than eight epochs, which show no such thing.
    /// </summary>
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
            return Math.Exp(Median([.. steps.Select(step => Math.Abs(step - trend))]));
        }
    }

    private (double Value, double Error)? Slope(double[] losses)
    {
        var busy = end - first;
        if (busy < 2)
        {
            return null;
        }

        var part = Math.Max(1, busy / 5);
        var (earlier, later) = (Math.Min(first + (int)(0.4 * busy), end - (2 * part)), end - part);
        var time = Math.Log((later + ((part + 1) / 2.0)) / (earlier + ((part + 1) / 2.0)));
        var steps = Steps(losses, first + (busy / 3), end).Select(Math.Abs).ToArray();

        // For a normal scatter σ about a level the median of |differences| is 0.954 σ, and a median's error 1.25 times a mean's.
        var scatter = steps.Length == 0 ? 0 : Median(steps) / 0.954;
        var error = 1.25 * scatter * Math.Sqrt(2.0 / part) / time;
        return ((Median(losses[earlier..(earlier + part)]) - Median(losses[later..end])) / time, error);
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
