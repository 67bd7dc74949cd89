namespace SequenceToy.Series;

/// <summary>The share of test values within prediction intervals made from the validation part.</summary>
/// <param name="Level">The nominal probability, such as 0.8.</param>
/// <param name="Measured">The share of test values within the intervals, from 0 to 1, over all origins, targets and steps.</param>
/// <param name="MeanWidth">The mean width of the intervals, in original units.</param>
public sealed record IntervalCoverage(double Level, double Measured, double MeanWidth)
{
    /// <summary>Returns both shares: <c>80%: 78.2% of the test values</c>.</summary>
    public override string ToString() => $"{NumberFormat.Percent(Level)}: {NumberFormat.Percent(Measured)} of the test values";
}
