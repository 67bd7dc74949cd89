using SequenceToy.Data;

namespace SequenceToy.Metrics;

/// <summary>Mean of −ln of the probability given to what is right, in nats.</summary>
internal static class CrossEntropy
{
    /// <param name="outputs">[answers · size]: scores of classes before softmax, or of a set's members before the sigmoid.</param>
    /// <param name="data">The right answers.</param>
    public static double Of(ReadOnlySpan<float> outputs, SequenceDataset data)
    {
        var (size, width) = (data.Target.Size, data.Target.Width);
        double sum = 0;
        var count = 0;
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            if (data.Counts(row / data.TargetSteps, row % data.TargetSteps))
            {
                var own = outputs.Slice(row * size, size);
                var right = data.Targets.AsSpan(row * width, width);
                sum += !AllFinite(own) ? double.PositiveInfinity : data.Target.Kind == TargetKind.Class ? OfClass(own, (int)right[0]) : OfSet(own, right);
                count++;
            }
        }

        return sum / Math.Max(count, 1);
    }

    // Outputs that have grown beyond all numbers give no probabilities: nothing is given to what is right.
    private static bool AllFinite(ReadOnlySpan<float> scores)
    {
        foreach (var score in scores)
        {
            if (!float.IsFinite(score))
            {
                return false;
            }
        }

        return true;
    }

    // ln Σ eˣ − x of the right class, with the largest taken out so that nothing overflows.
    private static double OfClass(ReadOnlySpan<float> scores, int right)
    {
        double largest = scores[0];
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }

        double sum = 0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - largest);
        }

        return Math.Log(sum) + largest - scores[right];
    }

    // ln(1 + eˣ) − y · x
    private static double OfSet(ReadOnlySpan<float> scores, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            double x = scores[i];
            sum += Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))) - (right[i] * x);
        }

        return sum / scores.Length;
    }
}
