using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>The axis of losses.</summary>
internal static class LossAxis
{
    /// <summary>Makes an axis say what is drawn on it.</summary>
    public static void Mark(this IAxis axis, LossScale scale)
    {
        if (scale.IsLogarithmic)
        {
            axis.TickGenerator = new LogTicks();
        }
    }
}
