using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>The epoch axis of loss plots, from the first to the last epoch with a small margin.</summary>
internal static class EpochAxis
{
    private const double Margin = 0.02;

    /// <param name="plot">The plot.</param>
    /// <param name="last">The last epoch, counted from 1.</param>
    public static void Set(Plot plot, int last)
    {
        plot.Axes.SetLimitsX(last == 1 ? 0 : 1 - (Margin * last), last == 1 ? 2 : last * (1 + Margin));
        plot.Axes.Bottom.TickGenerator = new IntegerTicks(1, last);
    }
}
