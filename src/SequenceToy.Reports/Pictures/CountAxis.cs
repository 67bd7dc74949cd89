using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>An axis that counts, such as lengths or epochs: logarithmic where it spans much.</summary>
/// <param name="IsLogarithmic">Whether log₁₀ of a count is drawn.</param>
internal sealed record CountAxis(bool IsLogarithmic)
{
    /// <summary>Where a count is drawn.</summary>
    public double At(int count) => IsLogarithmic ? Math.Log10(count) : count;

    /// <summary>What is left free at either end.</summary>
    /// <param name="span">From the first to the last, as drawn.</param>
    /// <param name="share">How much of it.</param>
    public double Room(double span, double share) => Math.Max(share * span, IsLogarithmic ? 0.05 : 0.5);

    /// <summary>Makes an axis say what is drawn on it.</summary>
    public void Mark(IAxis axis, int first, int last) =>
        axis.TickGenerator = IsLogarithmic ? new LogTicks() : new IntegerTicks(first, last);
}
