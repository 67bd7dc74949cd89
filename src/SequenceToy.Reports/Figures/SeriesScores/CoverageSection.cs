using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on prediction intervals: the share of forecasts with the value inside.</summary>
internal static class CoverageSection
{
    public static ReportSection<SeriesContext> Section { get; } = new("coverage", "Interval coverage", Of);

    public static Markup? Of(SeriesContext context) => context.Result.Coverage.Count == 0 ? null
        : new Markup().Add($"{CoverageWarning.Of(context)}").Add(Table(context));

    private static Markup Table(SeriesContext context) => Tables.Table(
        "Interval coverage",
        ["Prediction interval", "Forecasts with the value inside", "Mean width (original units)"],
        context.Result.Coverage.Select(coverage => new[]
        {
            NumberFormat.Percent(coverage.Level), NumberFormat.Percent(coverage.Measured), NumberFormat.Number(coverage.MeanWidth),
        })).Add(Markup.Of($"<p class=\"small\">These intervals use the errors on the validation part only and are checked on "
            + $"the test part. The intervals of the forecast also use the errors on the test part. "
            + $"Each test value counts once for each forecast of it. "
            + $"A share below the level means that forecasts are less certain than the interval says.</p>\n"));
}
