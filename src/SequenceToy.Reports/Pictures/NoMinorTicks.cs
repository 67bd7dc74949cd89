using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>A tick generator without minor ticks.</summary>
internal sealed class NoMinorTicks : IMinorTickGenerator
{
    /// <inheritdoc/>
    public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange) => [];
}
