using SequenceToy.Reports.Html;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The warning that prediction intervals hold far fewer test values than their level says.</summary>
internal static class CoverageWarning
{
    // Fewer test values can miss the level by chance.
    private const int FewestValues = 30;
    private const double LargestGap = 0.1;

    /// <summary>Returns the warning; null when the intervals hold enough values, or there are too few values to tell.</summary>
    public static Markup? Of(SeriesContext context)
    {
        var result = context.Result;
        IntervalCoverage[] narrow = [.. result.Coverage.Where(coverage => coverage.Level - coverage.Measured > LargestGap)];
        return narrow.Length == 0 || TestValues(result) < FewestValues ? null : Markup.Of(
            $"<p class=\"warning\"><strong>Prediction intervals from the validation part are too narrow for the test part:</strong> {Shares(narrow)} of its values. Those of the forecast use both parts; still plan with larger errors than they show.</p>\n");
    }

    private static string Shares(IntervalCoverage[] narrow) => Phrase.Listed(narrow.Select((coverage, i) =>
        $"{(i == 0 ? "the" : "that of")} {NumberFormat.Percent(coverage.Level)}{(i == 0 ? " interval" : "")} holds "
        + NumberFormat.Percent(coverage.Measured)));

    private static int TestValues(SeriesResult result) => Enumerable.Range(1, result.Settings.Horizon)
        .SelectMany(step => result.Residuals(step))
        .Where(value => value.Part == SeriesPart.Test)
        .Select(value => (value.Series, value.Column, value.Time)).Distinct().Count();
}
