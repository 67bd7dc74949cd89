using SequenceToy.Diagnosis.Measures;
using SequenceToy.Series.Scoring;

namespace SequenceToy.Series.Verdicts;

/// <summary>Checks whether prediction intervals hold far fewer test values than their level says.</summary>
internal static class CoverageCheck
{
    // Fewer test values can miss the level by chance.
    private const int FewestValues = 30;

    public static Threshold Missing { get; } = new(
        "level of a prediction interval minus the share of the test values in it", 0.1, "of the test values", 2,
        "With a tenth of the values missing, a user who plans with the interval is wrong far more often than it says.");

    /// <summary>Returns the check of the widest gap; null when there are too few test values to tell.</summary>
    public static Check? Of(ValueList<IntervalCoverage> coverage, ForecastTruth truth)
    {
        if (coverage.Count == 0 || Values(truth) < FewestValues)
        {
            return null;
        }

        IntervalCoverage[] narrow = [.. coverage.Where(each => each.Level - each.Measured >= Missing.Value)];
        var holds = string.Join(
            " and ",
            (narrow.Length == 0 ? coverage.ToArray() : narrow).Select(each =>
                $"the {NumberFormat.Percent(each.Level)} interval holds {NumberFormat.Percent(each.Measured)}"));
        return Missing.AtLeast(
            coverage.Max(each => each.Level - each.Measured),
            $"Prediction intervals from the validation part are too narrow: {holds} of the test values. The intervals of the forecast also "
            + "use the test part; even so, expect more values outside them.");
    }

    // The same value is forecast from several origins.
    private static int Values(ForecastTruth truth) =>
    (
        from origin in Enumerable.Range(0, truth.Origins.Length)
        from target in Enumerable.Range(0, truth.Targets)
        from step in Enumerable.Range(0, truth.Steps)
        where truth.IsKnown(origin, target, step)
        select (truth.Origins[origin].Series, target, truth.Origins[origin].Index + step)).Distinct().Count();
}
