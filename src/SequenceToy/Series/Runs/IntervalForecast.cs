using SequenceToy.Series.Scoring;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>Makes forecast values with intervals from levels.</summary>
/// <param name="Plan">The plan of the windows.</param>
/// <param name="Settings">The settings, with the levels of the intervals.</param>
/// <param name="Widths">Half the widths of the intervals.</param>
internal sealed record IntervalForecast(WindowPlan Plan, SeriesSettings Settings, IntervalWidths Widths)
{
    /// <param name="series">The series.</param>
    /// <param name="origin">The index of the last known value.</param>
    /// <param name="target">The index of the target.</param>
    /// <param name="step">The index of the step, from 0.</param>
    /// <param name="level">The forecast as a level.</param>
    /// <param name="scale">The scale of the target's levels in this series.</param>
    public ForecastValue Value(TimeSeries series, int origin, int target, int step, double level, double scale) => new(
        series.Name, series.Columns[Plan.Targets[target]], step + 1, series.TimeAt(origin + step + 1), Plan.Chain.Value(level),
        [.. Settings.Levels.Select(probability => Interval(probability, level, Widths.At(target, step, probability) * scale))]);

    private ForecastInterval Interval(double probability, double level, double half) =>
        new(probability, Plan.Chain.Value(level - half), Plan.Chain.Value(level + half));
}
