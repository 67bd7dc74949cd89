namespace SequenceToy.Inspection.Influence;

/// <summary>The influence of one step, or of one feature of a step, on the prediction.</summary>
/// <param name="Step">The step: counted from 0, or relative to the target's step, with −1 for the step before; see
/// <see cref="InfluenceReport.Counting"/>.</param>
/// <param name="Feature">The feature, counted from 0; null for all features of the step together.</param>
/// <param name="Mean">The mean change of the prediction, or for the method Permutation how much worse the score becomes on average; in the
/// unit given by <see cref="InfluenceReport.Unit"/>.</param>
/// <param name="StandardDeviation">The standard deviation of the change (divisor n): over samples for the methods Swing and
/// Gradient, over repeats for Permutation.</param>
/// <param name="Largest">The largest change of the prediction; for the method Permutation, the largest worsening of the score.</param>
/// <param name="Share">The mean as a share of the target range. For the method Permutation: with numbers, the rise of the mean squared
/// error divided by twice the target variance; with classes, the mean drop of the score as a share of the largest possible one.</param>
/// <param name="Samples">The number of measured samples that are long enough to have the step.</param>
public sealed record StepInfluence(int Step, int? Feature, double Mean, double StandardDeviation, double Largest, double Share, int Samples)
{
    /// <summary>The share below which a step counts as having no effect: 1%.</summary>
    public const double IgnoredBelow = 0.01;

    /// <summary>The standard error of <see cref="Share"/> due to the choice of samples: the standard deviation of the samples' shares
    /// (divisor n − 1) ÷ √n; 0 for one sample.</summary>
    public double ShareStandardError { get; init; }

    /// <summary>True when the step or feature has the same value in all samples, so that its influence is unknown.</summary>
    public bool IsConstant { get; init; }

    /// <summary>True when the share is below <see cref="IgnoredBelow"/>; false for a constant step (unknown influence).</summary>
    public bool IsIgnored => !IsConstant && Share < IgnoredBelow;

    /// <param name="step">The number of the step.</param>
    /// <param name="feature">The feature; null for all together.</param>
    /// <param name="values">The values to average.</param>
    /// <param name="shares">The share of each sample: [samples].</param>
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

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(StepInfluence), PrintMembers);
}
