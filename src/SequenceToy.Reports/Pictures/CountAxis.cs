using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>An axis of counts, such as lengths or epochs, optionally logarithmic.</summary>
/// <param name="IsLogarithmic">True when log₁₀ of a count is drawn.</param>
internal sealed record CountAxis(bool IsLogarithmic)
{
    /// <summary>Returns the axis coordinate of a count.</summary>
    public double At(int count) => IsLogarithmic ? Math.Log10(count) : count;

    /// <summary>Returns the margin at either end.</summary>
    /// <param name="span">The distance from the first to the last coordinate.</param>
    /// <param name="share">The share of the span.</param>
    public double Margin(double span, double share) => Math.Max(share * span, IsLogarithmic ? 0.05 : 0.5);

    /// <summary>Sets the ticks of an axis.</summary>
    public void Mark(IAxis axis, int first, int last) =>
        axis.TickGenerator = IsLogarithmic ? new LogTicks() : new IntegerTicks(first, last);
}
