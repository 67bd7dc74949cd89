using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>One column with its parts, the forecasts of its test part, and the forecast beyond the data.</summary>
/// <param name="Track">The column.</param>
/// <param name="History">All values.</param>
/// <param name="Validation">The first forecast time of the validation part; null without one.</param>
/// <param name="Test">The first forecast time of the test part; null without one.</param>
/// <param name="Tested">The forecasts of the whole test part from consecutive origins, one horizon apart; the last ends with the
/// data.</param>
/// <param name="Beyond">The forecast beyond the data; null for none.</param>
internal sealed record ForecastFigure(
    SeriesTrack Track, IReadOnlyList<TimePoint> History, SeriesTime? Validation, SeriesTime? Test,
    IReadOnlyList<IReadOnlyList<TimePoint>> Tested, Fan? Beyond)
{
    /// <summary>The time one window before the test part, from which the last part is shown.</summary>
    public required SeriesTime LastPart { get; init; }

    /// <summary>All numbers drawn.</summary>
    public IEnumerable<double> Numbers => History.Concat(Tested.SelectMany(path => path)).Select(point => point.Value)
        .Concat(Beyond?.Numbers ?? []);

    /// <summary>Returns the figure from one window before the test part on.</summary>
    public ForecastFigure OfLastPart()
    {
        var from = TimeScale.At(LastPart);
        return this with
        {
            History = [.. History.Where(point => point.X >= from)],
            Validation = Validation is not { } start ? null : TimeScale.At(start) >= from ? start : LastPart,
        };
    }

    /// <summary>Returns the figures of several columns.</summary>
    /// <param name="result">The result.</param>
    /// <param name="tracks">The columns.</param>
    /// <param name="forecast">The forecast beyond the data; null for none.</param>
    public static IReadOnlyList<ForecastFigure> All(SeriesResult result, IReadOnlyList<SeriesTrack> tracks, SeriesForecast? forecast)
    {
        ValueList<SeriesResidual>[] steps = [.. Enumerable.Range(1, result.Settings.Horizon).Select(result.Residuals)];
        return [.. tracks.Select(track => Of(track, result.Settings.Window!.Value, steps, forecast))];
    }

    private static ForecastFigure Of(
        SeriesTrack track, int window, ValueList<SeriesResidual>[] steps, SeriesForecast? forecast)
    {
        SeriesResidual[][] own = [.. steps.Select(step => step.Where(value => track.Is(value.Series, value.Column)).ToArray())];
        SeriesResidual[][] test = [.. own.Select(step => step.Where(value => value.Part == SeriesPart.Test).ToArray())];
        var history = HistoryOf(track);
        var tested = TestedPaths.Of(track.Series.Times, test);
        return new ForecastFigure(
            track, history, own[0].FirstOrDefault(value => value.Part == SeriesPart.Validation)?.Time,
            test[0].FirstOrDefault()?.Time, tested, forecast is null ? null : Fan.Of(track, forecast))
        {
            LastPart = history[Math.Max(0, FirstTested(history, tested) - window)].Time,
        };
    }

    // The last value where no test value of the series is forecast.
    private static int FirstTested(IReadOnlyList<TimePoint> history, IReadOnlyList<IReadOnlyList<TimePoint>> tested) =>
        tested.Count == 0 ? history.Count - 1 : history.Count(point => point.X < tested[0][0].X);

    /// <summary>Returns all values of a column.</summary>
    public static IReadOnlyList<TimePoint> HistoryOf(SeriesTrack track) =>
        [.. track.Series.Values(track.Column).ToArray().Zip(track.Series.Times, (value, time) => new TimePoint(time, value))];
}
