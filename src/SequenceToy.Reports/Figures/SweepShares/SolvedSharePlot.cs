using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Sweeps;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports;

/// <content>The plot of success rates.</content>
public static partial class SweepResultPlots
{
    /// <summary>Plots the share of runs that reached the goal at each value of an axis, with 95% Wilson intervals.</summary>
    /// <remarks>Draws the first 60 values of the axis and at most 6 curves. Runs with all values of other axes are counted
    /// together.</remarks>
    /// <param name="results">The results.</param>
    /// <param name="axis">The name of the axis.</param>
    /// <param name="by">The name of a second axis with a curve for each value. Default: null, the other axis of a sweep with two axes, one
    /// curve otherwise.</param>
    /// <exception cref="ArgumentException">The sweep has no such axis, both are the same, or no cell has a goal and runs.</exception>
    public static Picture PlotSolvedShare(this SweepResults results, string axis, string? by = null)
    {
        var x = SweepAxes.IndexOf(Require.NotNull(results, nameof(results)), axis, nameof(axis));
        int? second = by is not null ? SweepAxes.IndexOf(results, by, nameof(by)) : results.Axes.Count == 2 ? 1 - x : null;
        if (second == x)
        {
            throw new ArgumentException($"by must be another axis than axis; both were {PrintableText.Quoted(axis)}.", nameof(by));
        }

        var figure = SolvedShareFigure.Of(results, x, second)
            ?? throw new ArgumentException("results must have runs with a goal to have success rates; they have none.", nameof(results));
        return SolvedSharePicture.Of(figure, Titled(results, $"Success rate by {figure.Axis}"));
    }
}
