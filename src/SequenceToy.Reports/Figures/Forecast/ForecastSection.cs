using SequenceToy.Reports.Html;
using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the forecast: history with its parts, forecasts of the test part, and the fan beyond the data.</summary>
internal static class ForecastSection
{
    private const int MaxRows = 60;

    public static ReportSection<SeriesContext> Section { get; } = new("forecast", "Forecast", Of, "fan.js", IsOpen: true);

    public static Markup Of(SeriesContext context)
    {
        var figures = ForecastFigure.All(context.Result, context.Tracks, context.Forecast);
        context.Charts["forecast"] = figures.Select(figure => FanData.Of(
            figure.Track, figure.History, (figure.Validation, figure.Test), figure.Tested,
            figure.Beyond is { } fan ? [fan] : [], figure.LastPart));
        return Tables.Chart(
            "forecast-chart", "fan", "Values and forecasts over time", Reading(context, figures), Controls(context), Table(context));
    }

    private static string Reading(SeriesContext context, IReadOnlyList<ForecastFigure> figures)
    {
        var horizon = context.Result.Settings.Horizon;
        var tested = horizon == 1 ? "each value of the test part from the values before it"
            : $"the test part {NumberFormat.Count(horizon, "step")} at a time, each time from the values before; a dot marks the first "
                + "step. The last of these forecasts may overlap the one before, so that it ends with the data";
        var beyond = figures.Select(figure => figure.Beyond).OfType<Fan>().FirstOrDefault() is not { } fan
            ? context.Result.Settings.KnownFuture.Count > 0 && context.Forecast is null
                ? " There is no forecast beyond the data: it needs later values of the columns known in advance." : ""
            : $" Beyond the data: {NumberFormat.Count(fan.Values.Count, "step")}, {Times(fan)}"
                + $"{Bands(fan)}{Further(fan.Values.Count, horizon)}.";
        return $"The network was trained on the training part; its epoch was chosen on the validation part. It forecasts {tested}."
            + beyond + string.Concat((context.Forecast?.Notes ?? []).Select(note => $" {note}")) + context.Undrawn;
    }

    private static string Times(Fan fan) =>
        fan.Values.Count == 1 ? $"{fan.Values[0].Time}" : $"{fan.Values[0].Time} to {fan.Values[^1].Time}";

    /// <summary>Returns the intervals of a fan as the end of a sentence; empty without any.</summary>
    public static string Bands(Fan fan) => fan.Levels.Count == 0 ? ""
        : $", with {Phrase.Listed(fan.Levels.Select(level => NumberFormat.Percent(level)))} prediction intervals as shaded areas";

    private static string Further(int steps, int horizon) => steps <= horizon ? ""
        : $"; steps after the {NumberFormat.Ordinal(horizon)} continue from the network’s own predictions";

    private static Markup Controls(SeriesContext context) => Markup.Of($"""
        <div class="controls" data-needs-script>
        <fieldset><legend>Times shown</legend><label><input type="radio" name="forecast-chart-view" value="last" checked> last part: one window, the test part and the forecast</label> <label><input type="radio" name="forecast-chart-view" value="all"> all</label></fieldset>
        {context.Choice("forecast-chart")}</div>

        """);

    private static Markup? Table(SeriesContext context)
    {
        if (context.Forecast is not { Values: [var first, ..] values })
        {
            return null;
        }

        var digits = SeriesTrack.All(context.Result).ToDictionary(
            track => (track.Series.Name, track.Column), track => ChartDigits.For(track.Series.Values(track.Column).ToArray()));
        var isOne = context.Result.Data.All.Count == 1;
        var times = SeriesTime.Texts(values.Select(value => value.Time));
        var table = Tables.Table(
            "Forecast",
            ["Time", .. isOne ? Array.Empty<string>() : ["Series"], "Column", "Forecast", .. first.Intervals.Select(Heading)],
            values.Take(MaxRows).Select((value, row) => (string[])
            [
                times[row], .. isOne ? Array.Empty<string>() : [Phrase.Line(value.Series)], Phrase.Line(value.Column),
                DigitsOf(value).Text(value.Value),
                .. value.Intervals.Select(one => $"{DigitsOf(value).Text(one.Low)} to {DigitsOf(value).Text(one.High)}"),
            ]));
        var shown = values.Count > MaxRows ? $", the first {NumberFormat.Count(MaxRows)} of {NumberFormat.Count(values.Count)}" : "";
        return Tables.Folded($"Forecast values as a table{shown}", table);

        ChartDigits DigitsOf(ForecastValue value) => digits[(value.Series, value.Column)];
    }

    private static string Heading(ForecastInterval interval) => $"{NumberFormat.Percent(interval.Level)} interval";
}
