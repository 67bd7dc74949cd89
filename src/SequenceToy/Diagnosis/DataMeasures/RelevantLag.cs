using SequenceToy.Networks;

namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Finds the farthest input that the target is known to depend on.</summary>
/// <remarks>
/// The inputs that explain the network's errors are selected one by one, the best first (orthogonal matching pursuit), up to four for
/// each number or class of the target. An input counts when its correlation with the remaining error is significant at 1% over all tested
/// inputs. Of several targets per sequence, only the last scored one counts, as for the gradients.
/// </remarks>
internal sealed class RelevantLag
{
    private const int MaxSamples = 1000;
    private const int MinSamples = 30;
    private const int MaxColumns = 8;
    private const int MaxPicks = 4;
    private const double MaxWork = 1e7;
    private const double Significance = 0.01;
    private const double SmallestCorrelation = 0.1;
    private const double NearlyAll = 0.9;
    private readonly SequenceDataset data;
    private readonly (int Sample, int Step, int Target)[] last;
    private readonly int lags;
    private readonly double[] means;
    private readonly double[] norms;

    private RelevantLag(SequenceDataset data)
    {
        this.data = data;
        last = [.. SampleValues.Scored(data).GroupBy(target => target.Sample).Select(targets => targets.Last())];
        lags = last.Select(target => target.Step + 1).Order().ElementAt(last.Length / 2);
        means = new double[lags * data.Features];
        norms = new double[lags * data.Features];
        var counts = new int[lags * data.Features];
        Each((_, input, value) => (means[input], counts[input]) = (means[input] + value, counts[input] + 1));
        for (var input = 0; input < means.Length; input++)
        {
            means[input] /= Math.Max(1, counts[input]);
        }

        Each((_, input, value) => norms[input] += (value - means[input]) * (value - means[input]));
    }

    /// <summary>Returns the lag in steps before the target's step; null when no input is known to matter.</summary>
    /// <param name="model">The network.</param>
    /// <param name="data">The scored samples.</param>
    /// <param name="dependsOnAllSteps">True when the target depends on all steps unless a few of them explain it nearly completely.</param>
    public static int? Of(TrainedModel model, SequenceDataset data, bool dependsOnAllSteps)
    {
        var scored = SampleValues.Scored(data).Select(target => target.Sample).Distinct().ToArray();
        var columns = Math.Min(data.Target.Size, MaxColumns);
        var longest = dependsOnAllSteps ? data.MaxSteps - 1 : (int?)null;
        var most = (int)Math.Min(MaxSamples, MaxWork / ((double)data.MaxSteps * data.Features * columns * MaxPicks));
        if (scored.Length < MinSamples || most < MinSamples)
        {
            return longest;
        }

        var count = Math.Min(most, scored.Length);
        var some = data.Pick([.. Enumerable.Range(0, count).Select(i => scored[(int)((long)i * scored.Length / count)])]);
        var search = new RelevantLag(some);
        var predictions = model.Evaluate(some).Predictions;
        var found = Enumerable.Range(0, columns).Select(column => search.Farthest(search.Errors(predictions, column), columns)).ToArray();
        var isExplained = found.All(one => one.Unexplained <= 1 - NearlyAll) && found.Any(one => one.Lag is not null);
        return isExplained || longest is null ? found.Max(one => one.Lag) : longest;
    }

    private double[] Errors(float[] predictions, int column)
    {
        var isClass = data.Target.Kind == TargetKind.Class;
        var errors = Array.ConvertAll(last, target => isClass
            ? (data.Targets[target.Target] == column ? 1.0 : 0) - (predictions[target.Target] == column ? 1 : 0)
            : data.Targets[(target.Target * data.Target.Width) + column] - predictions[(target.Target * data.Target.Width) + column]);
        var mean = errors.Average();
        return Array.ConvertAll(errors, error => error - mean);
    }

    private (int? Lag, double Unexplained) Farthest(double[] errors, int columns)
    {
        var least = Math.Max(
            SmallestCorrelation, Math.Sqrt(2 * Math.Log(2.0 * means.Length * columns / Significance) / errors.Length));
        var all = SquaresOf(errors);
        var basis = new List<double[]>();
        int? farthest = null;
        while (basis.Count < MaxPicks && SquaresOf(errors) is var left && left > 1e-9 * all)
        {
            var products = new double[means.Length];
            Each((row, input, value) => products[input] += errors[row] * (value - means[input]));
            var best = Enumerable.Range(0, products.Length)
                .MaxBy(input => norms[input] > 0 ? products[input] * products[input] / norms[input] : 0);
            if (norms[best] == 0 || Math.Abs(products[best]) / Math.Sqrt(norms[best] * left) < least)
            {
                break;
            }

            var direction = Direction(best, basis);
            if (SquaresOf(direction) == 0)
            {
                break;
            }

            basis.Add(direction);
            Remove(direction, errors);
            farthest = Math.Max(farthest ?? 0, best / data.Features);
        }

        return (farthest, all == 0 ? 0 : SquaresOf(errors) / all);
    }

    // The input without what the earlier ones explain, with length 1; zeros when nothing is left.
    private double[] Direction(int input, List<double[]> basis)
    {
        var direction = new double[last.Length];
        Each((row, other, value) => direction[row] = other == input ? value - means[input] : direction[row]);
        foreach (var earlier in basis)
        {
            Remove(earlier, direction);
        }

        var squares = SquaresOf(direction);
        return squares <= 1e-9 * norms[input]
            ? new double[direction.Length]
            : Array.ConvertAll(direction, value => value / Math.Sqrt(squares));
    }

    private static void Remove(double[] direction, double[] from)
    {
        var length = direction.Zip(from).Sum(pair => pair.First * pair.Second);
        for (var i = 0; i < from.Length; i++)
        {
            from[i] -= length * direction[i];
        }
    }

    private static double SquaresOf(double[] values) => values.Sum(value => value * value);

    // Each input by its lag before the target's step and its feature; sequences too short for a lag are left out.
    private void Each(Action<int, int, float> use)
    {
        for (var row = 0; row < last.Length; row++)
        {
            for (var lag = 0; lag < Math.Min(lags, last[row].Step + 1); lag++)
            {
                for (var feature = 0; feature < data.Features; feature++)
                {
                    use(
                        row,
                        (lag * data.Features) + feature,
                        data.Inputs[(((last[row].Sample * data.MaxSteps) + last[row].Step - lag) * data.Features) + feature]);
                }
            }
        }
    }
}
