using SequenceToy.Reports.Html;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on residuals by time.</summary>
internal static class ResidualsSection
{
    public static ReportSection<SeriesContext> Section { get; } = new("residuals", "Residuals", Of, "residuals.js");

    public static Markup Of(SeriesContext context)
    {
        int[] steps = [.. new[] { 1, context.Result.Settings.Horizon }.Distinct()];
        var residuals = steps.Select(step => context.Result.Residuals(step)).ToArray();
        var figures = context.Tracks
            .Select(track => steps.Select((step, i) => ResidualsFigure.Of(track, step, residuals[i])).ToArray()).ToArray();
        context.Charts["residuals"] = figures.Select(Data);
        return Tables.Chart(
            "residuals-chart", "residuals", "Residuals by time: value minus forecast (original units)",
            figures[0][0].Reading + (figures.Length > 1 ? $" These numbers are of {figures[0][0].Track.Name}." : "") + context.Undrawn,
            Controls(context, steps));
    }

    private static object Data(IReadOnlyList<ResidualsFigure> steps)
    {
        var digits = ChartDigits.For(steps.SelectMany(figure => figure.Validation.Concat(figure.Test)).Select(point => point.Value));
        var track = steps[0].Track;
        return new
        {
            track.TimeName,
            IsDate = track.Series.Times[0].Date is not null,
            Steps = steps.Select(figure => new { figure.Step, Validation = Points(figure.Validation), Test = Points(figure.Test) }),
        };

        IEnumerable<double?[]> Points(IReadOnlyList<TimePoint> points) => FanData.Thinned(points, digits);
    }

    private static Markup? Controls(SeriesContext context, int[] steps) => steps.Length == 1 && context.Tracks.Count == 1 ? null
        : Markup.Of($"""
            <div class="controls" data-needs-script>
            {(steps.Length == 1 ? null : Markup.Of($"<fieldset><legend>Steps ahead</legend>{Markup.Each(steps, step => Markup.Of($"<label><input type=\"radio\" name=\"residuals-chart-view\" value=\"{step}\"{Checked(step)}> {NumberFormat.Count(step)}</label> "))}</fieldset>\n"))}{context.Choice("residuals-chart")}</div>

            """);

    private static Markup? Checked(int step) => step == 1 ? Markup.Of($" checked") : null;
}
