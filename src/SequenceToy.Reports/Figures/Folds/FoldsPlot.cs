using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;
using SequenceToy.Series;

namespace SequenceToy.Reports;

/// <content>The plot of a backtest.</content>
public static partial class SeriesResultPlots
{
    /// <summary>Plots the forecasts of the folds with prediction intervals, next to the actual values.</summary>
    /// <remarks>At most the last 30 folds are drawn.</remarks>
    /// <param name="backtest">The backtest.</param>
    /// <param name="column">The column. Default: null, the first that is forecast.</param>
    /// <param name="series">The name of the series. Default: null, the first with the column.</param>
    /// <exception cref="ArgumentException">There is no such column or series.</exception>
    public static Picture PlotFolds(this SeriesBacktest backtest, string? column = null, string? series = null) =>
        FoldsPicture.Of(Require.NotNull(backtest, nameof(backtest)), FoldsFigure.Of(backtest, column, series));
}
