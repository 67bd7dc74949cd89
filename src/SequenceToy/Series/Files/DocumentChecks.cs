using SequenceToy.Series.Runs;
using SequenceToy.Series.Scoring;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Files;

/// <summary>Checks that the parts of a forecaster's document fit together.</summary>
internal static class DocumentChecks
{
    /// <summary>Returns the plan of the windows.</summary>
    /// <exception cref="ArgumentException">Parts contradict each other; the message names them.</exception>
    public static WindowPlan Plan(SeriesDocument document, SeriesData history)
    {
        var settings = document.Settings;
        if (settings.Window is null || settings.Centering is null)
        {
            throw new ArgumentException("window and centering must be given.");
        }

        var plan = SeriesSetup.PlanOf(settings, ColumnRoles.Of(history, settings), document.Offsets);
        Check(document.Columns.Count == document.Offsets.Count && document.Offsets.All(double.IsFinite), "offsets must be one per column.");
        Check(
            document.Networks.Count > 0 && document.Networks.All(network =>
                network.Features == plan.Features && network.Target.HasShapeOf(plan.Target)),
            "networks must have the features and targets of the windows.");
        Check(
            document.Series.All(series => series.Scales.Count == plan.Targets.Count && series.Scales.All(IsPositive)),
            "scales must be one per target, above 0.");
        Check(
            document.Series.All(series => series.Ranges.Count == 0
                || (series.Ranges.Count == document.Columns.Count && series.Ranges.All(range => range.IsValid))),
            "ranges must be one per column, finite and in order.");
        Check(
            document.Spreads.Count == plan.Targets.Count && document.Spreads.All(steps =>
                steps.Count == settings.Horizon && steps.All(spread => double.IsFinite(spread) && spread >= 0)),
            "spreads must be one per target and step, at least 0.");
        Check(
            document.Independent.Count == plan.Targets.Count && document.Independent.All(steps =>
                steps.Count == settings.Horizon
                && steps.All(count => count is >= IntervalWidths.FewestIndependent and <= IntervalWidths.MostIndependent)),
            "independent must be one per target and step, from 1 to 1e9.");
        Check(history.All.All(series => series.Length >= plan.Needed), "values must fill a window.");
        Check(
            !settings.LogTransform || history.All.All(series => plan.Targets.All(target => series.Column(target).All(value => value > 0))),
            "values must be above 0 for logarithms.");
        return plan;
    }

    private static bool IsPositive(double number) => double.IsFinite(number) && number > 0;

    private static void Check(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(rule);
        }
    }
}
