using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>An axis with labeled ticks only.</summary>
internal sealed class NoMinorTicks : IMinorTickGenerator
{
    /// <inheritdoc/>
    public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange) => [];
}
