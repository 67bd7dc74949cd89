namespace SequenceToy.Diagnosis.Measures;

/// <summary>Compares the errors of network and baseline sequence by sequence.</summary>
internal static class PairedErrors
{
    /// <summary>Returns the difference of their errors; null without a scored sequence or with an infinite error.</summary>
    /// <param name="network">The network's predictions, in the layout of the targets.</param>
    /// <param name="baseline">The baseline's predictions, in the same layout.</param>
    /// <param name="data">The samples with the targets.</param>
    /// <param name="metric">The decisive metric: by shares of correct predictions, errors are incorrect predictions.</param>
    public static PairedDifference? Of(float[] network, float[] baseline, SequenceDataset data, Metric metric)
    {
        var isShare = data.Target.Kind != TargetKind.Number || metric.IsShare();
        var error = isShare ? Incorrect(data) : Squared(data);
        var (ofNetwork, ofBaseline) = (Errors(network), Errors(baseline));
        return ofNetwork.Length == 0 || !double.IsFinite(ofNetwork.Sum() + ofBaseline.Sum()) ? null
            : Difference(ofNetwork, ofBaseline, isShare);

        double[] Errors(float[] predictions)
        {
            var errors = BySequence(predictions, data, error);
            return metric == Metric.SequenceAccuracy ? Array.ConvertAll(errors, share => share > 0 ? 1.0 : 0) : errors;
        }
    }

    private static PairedDifference Difference(double[] network, double[] baseline, bool isShare)
    {
        var count = network.Length;
        double[] differences = [.. baseline.Zip(network, (one, other) => one - other)];
        var mean = differences.Average();
        var unit = baseline.Sum() > 0 ? baseline.Average() : network.Sum() > 0 ? network.Average() : 1;
        var variance = isShare ? VarianceOfShare(differences)
            : differences.Sum(difference => (difference - mean) * (difference - mean)) / Math.Max(count - 1, 1);
        return new PairedDifference(
            mean / unit, count == 1 ? double.PositiveInfinity : Math.Sqrt(variance / count) / unit, count);
    }

    // Few equal differences have no scatter, but are uncertain: one more in favor of each is added.
    private static double VarianceOfShare(double[] differences)
    {
        var count = differences.Length + 2;
        var mean = differences.Sum() / count;
        return (differences.Sum(difference => difference * difference) + 2 - (count * mean * mean)) / (count - 1);
    }

    // The mean error of each sequence with a scored target.
    private static double[] BySequence(float[] predictions, SequenceDataset data, Func<float[], int, double> error)
    {
        var errors = new List<double>(data.Count);
        for (var sample = 0; sample < data.Count; sample++)
        {
            var (sum, count) = (0.0, 0);
            for (var step = 0; step < data.TargetSteps; step++)
            {
                if (data.IsScored(sample, step))
                {
                    sum += error(predictions, (sample * data.TargetSteps) + step);
                    count++;
                }
            }

            if (count > 0)
            {
                errors.Add(sum / count);
            }
        }

        return [.. errors];
    }

    // 1 for a prediction that is incorrect in any number or class.
    private static Func<float[], int, double> Incorrect(SequenceDataset data)
    {
        var (width, limit) = (data.Target.Width, data.Target.Tolerance);
        return (predictions, row) =>
        {
            for (var i = row * width; i < (row + 1) * width; i++)
            {
                var distance = Math.Abs((double)predictions[i] - data.Targets[i]);
                if (!(limit is { } tolerance ? distance < tolerance : distance == 0))
                {
                    return 1;
                }
            }

            return 0;
        };
    }

    // Each number relative to its spread, as in NRMSE; constant numbers are left out unless all are constant.
    private static Func<float[], int, double> Squared(SequenceDataset data)
    {
        var width = data.Target.Width;
        var spreads = NumberErrors.Of(data.Targets, data).Spreads;
        double[] weights = spreads.Any(spread => spread > 0) ? [.. spreads.Select(spread => spread > 0 ? 1 / spread : 0)]
            : [.. spreads.Select(_ => 1.0)];
        return (predictions, row) =>
        {
            var sum = 0.0;
            for (var column = 0; column < width; column++)
            {
                var difference = (double)predictions[(row * width) + column] - data.Targets[(row * width) + column];
                sum += weights[column] * difference * difference;
            }

            return double.IsNaN(sum) ? double.PositiveInfinity : sum;
        };
    }
}
