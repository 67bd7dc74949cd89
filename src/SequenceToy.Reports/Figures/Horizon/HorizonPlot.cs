using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;
using SequenceToy.Series;

namespace SequenceToy.Reports;

/// <content>The plot of errors by steps ahead.</content>
public static partial class SeriesResultPlots
{
    /// <summary>Plots the RMSE on the test part by the number of steps ahead, for the network and every baseline.</summary>
    /// <param name="result">The result.</param>
    public static Picture PlotErrorByHorizon(this SeriesResult result) =>
        HorizonPicture.Of(HorizonFigure.Of(Require.NotNull(result, nameof(result))), Titled(result, "Error by steps ahead"));
}
