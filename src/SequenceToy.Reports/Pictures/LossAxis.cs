using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>The loss axis of plots.</summary>
internal static class LossAxis
{
    /// <summary>Sets the ticks of a loss axis.</summary>
    public static void Mark(this IAxis axis, LossScale scale)
    {
        if (scale.IsLogarithmic)
        {
            axis.TickGenerator = new LogTicks();
        }
    }
}
