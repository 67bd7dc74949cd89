namespace SequenceToy.Inspection.Influence;

/// <summary>How much one step matters to the answer, or one feature of it.</summary>
/// <param name="Step">The step, counted as the report's <see cref="InfluenceReport.Counting"/> says.</param>
/// <param name="Feature">The feature, from 0; null for all features of the step together.</param>
/// <param name="Mean">How far the answer moves on average, or how much of the score is lost, in the report's
/// <see cref="InfluenceReport.Unit"/>.</param>
/// <param name="StandardDeviation">How that spreads (divided by n): over samples for swing and gradient, over repeats for the
/// permutation.</param>
/// <param name="Largest">The largest of these.</param>
/// <param name="Share">The mean as a share of all there is: of the answers' range, or, for the permutation, of the answers' variance or of
/// what there is to lose.</param>
/// <param name="Samples">How many samples have this step, and were measured.</param>
public sealed record StepInfluence(int Step, int? Feature, double Mean, double StandardDeviation, double Largest, double Share, int Samples)
{
    /// <summary>A share below this is as good as nothing: 1%.</summary>
    public const double IgnoredBelow = 0.01;

    /// <summary>The standard error of <see cref="Share"/>, as far as it comes from which samples were drawn: the standard deviation over
    /// samples of what each adds to the share (divided by n − 1), over √n. 0 for a single sample.</summary>
    public double ShareStandardError { get; init; }

    /// <summary>Whether the step, or the feature, has the same value in all samples: then nothing could be moved, and its influence is not
    /// known.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether the share is below <see cref="IgnoredBelow"/>; false where it is not known.</summary>
    public bool IsIgnored => !IsConstant && Share < IgnoredBelow;

    /// <param name="step">The step.</param>
    /// <param name="feature">The feature; null for all together.</param>
    /// <param name="values">What is averaged.</param>
    /// <param name="shares">[samples]: what each sample adds to the share.</param>
    internal static StepInfluence Of(int step, int? feature, ReadOnlySpan<double> values, double[] shares)
    {
        double sum = 0, squares = 0, largest = values[0];
        foreach (var value in values)
        {
            sum += value;
            largest = Math.Max(largest, value);
        }

        var mean = sum / values.Length;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        var deviation = Math.Sqrt(squares / values.Length);
        return new StepInfluence(step, feature, mean, deviation, largest, shares.Average(), shares.Length)
        {
            ShareStandardError = StandardError(shares),
        };
    }

    private static double StandardError(double[] shares)
    {
        var mean = shares.Average();
        var squares = shares.Sum(share => (share - mean) * (share - mean));
        return shares.Length == 1 ? 0 : Math.Sqrt(squares / (shares.Length - 1) / shares.Length);
    }
}
