using SequenceToy.Series;

namespace SequenceToy.Reports;

/// <summary>Plots of a series experiment and of a backtest, one method for each plot.</summary>
public static partial class SeriesResultPlots
{
    private static string Titled(SeriesResult result, string what) =>
        $"{what}\n{ResultLabels.Network(result.Network.Settings.Recurrent)}, {ResultLabels.Seed(result.Network)}";
}
