using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Sweeps;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports;

/// <content>The heat map over two axes.</content>
public static partial class SweepResultPlots
{
    /// <summary>Plots a heat map over two axes: the share of runs that reached the goal, or the interquartile mean of their
    /// scores.</summary>
    /// <remarks>Draws the first 40 values of each axis. Runs that differ only in the other axes are counted together.</remarks>
    /// <param name="results">The results.</param>
    /// <param name="xAxis">The name of the axis from left to right.</param>
    /// <param name="yAxis">The name of the axis from top to bottom.</param>
    /// <param name="metric">The metric of the scores. Default: null, the success rate, or without a goal the scores by the metric of the
    /// sweep.</param>
    /// <exception cref="ArgumentException">The sweep has no such axis, both are the same, the targets of a cell have no score by the
    /// metric, or no run has a number to draw.</exception>
    public static Picture PlotHeatMap(this SweepResults results, string xAxis, string yAxis, Metric? metric = null)
    {
        var x = SweepAxes.IndexOf(Require.NotNull(results, nameof(results)), xAxis, nameof(xAxis));
        var y = SweepAxes.IndexOf(results, yAxis, nameof(yAxis));
        if (x == y)
        {
            throw new ArgumentException($"yAxis must be another axis than xAxis; both were {PrintableText.Quoted(xAxis)}.", nameof(yAxis));
        }

        var by = metric ?? (results.Cells.Any(cell => cell.SolvedShare is not null) ? null : results.Metric);
        var figure = SweepHeatFigure.Of(results, x, y, by)
            ?? throw new ArgumentException("results must have a run with a goal or a score to draw; they have none.", nameof(results));
        return SweepHeatPicture.Of(figure, Titled(results, $"{figure.Shown} by {figure.X.Name} and {figure.Y.Name}"));
    }
}
