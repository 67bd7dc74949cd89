using SequenceToy.Sweeps;

namespace SequenceToy.Reports;

/// <summary>Plots of the results of a sweep, one method for each plot.</summary>
public static partial class SweepResultPlots
{
    private static string Titled(SweepResults results, string what) =>
        $"{what}\n{NumberFormat.Count(results.RunCount, "run")} of {NumberFormat.Count(results.Cells.Count, "cell")}";
}
