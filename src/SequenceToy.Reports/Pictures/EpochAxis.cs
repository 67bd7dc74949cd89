using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>The axis of epochs below losses: from the first to the last, with a little room.</summary>
internal static class EpochAxis
{
    private const double Room = 0.02;

    /// <param name="plot">Whose axis.</param>
    /// <param name="last">The last epoch, from 1.</param>
    public static void Set(Plot plot, int last)
    {
        plot.Axes.SetLimitsX(last == 1 ? 0 : 1 - (Room * last), last == 1 ? 2 : last * (1 + Room));
        plot.Axes.Bottom.TickGenerator = new IntegerTicks(1, last);
    }
}
