using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>One column with its parts, the forecasts of its test part, and the forecast beyond the data.</summary>
/// <param name="Track">The column.</param>
/// <param name="History">All values.</param>
/// <param name="Validation">The first forecast time of the validation part; null without one.</param>
/// <param name="Test">The first forecast time of the test part; null without one.</param>
/// <param name="Tested">The forecasts of the test part from consecutive origins, one horizon apart.</param>
/// <param name="Beyond">The forecast beyond the data; null for none.</param>
internal sealed record ForecastFigure(
    SeriesTrack Track, IReadOnlyList<TimePoint> History, SeriesTime? Validation, SeriesTime? Test,
    IReadOnlyList<IReadOnlyList<TimePoint>> Tested, Fan? Beyond)
{
    /// <summary>All numbers drawn.</summary>
    public IEnumerable<double> Numbers => History.Concat(Tested.SelectMany(path => path)).Select(point => point.Value)
        .Concat(Beyond?.Numbers ?? []);

    /// <summary>Returns the figures of several columns.</summary>
    /// <param name="result">The result.</param>
    /// <param name="tracks">The columns.</param>
    /// <param name="forecast">The forecast beyond the data; null for none.</param>
    public static IReadOnlyList<ForecastFigure> All(SeriesResult result, IReadOnlyList<SeriesTrack> tracks, SeriesForecast? forecast)
    {
        ValueList<SeriesResidual>[] steps = [.. Enumerable.Range(1, result.Settings.Horizon).Select(result.Residuals)];
        return [.. tracks.Select(track => Of(track, steps, forecast))];
    }

    private static ForecastFigure Of(SeriesTrack track, ValueList<SeriesResidual>[] steps, SeriesForecast? forecast)
    {
        SeriesResidual[][] own = [.. steps.Select(step => step.Where(value => track.Is(value.Series, value.Column)).ToArray())];
        SeriesResidual[][] test = [.. own.Select(step => step.Where(value => value.Part == SeriesPart.Test).ToArray())];
        return new ForecastFigure(
            track,
            HistoryOf(track),
            own[0].FirstOrDefault(value => value.Part == SeriesPart.Validation)?.Time,
            test[0].FirstOrDefault()?.Time,
            [
                .. Enumerable.Range(0, test[0].Length).Where(origin => origin % steps.Length == 0)
                    .Select(origin => test.Select(step => new TimePoint(step[origin].Time, step[origin].Predicted)).ToArray()),
            ],
            forecast is null ? null : Fan.Of(track, forecast));
    }

    /// <summary>Returns all values of a column.</summary>
    public static IReadOnlyList<TimePoint> HistoryOf(SeriesTrack track) =>
        [.. track.Series.Values(track.Column).ToArray().Zip(track.Series.Times, (value, time) => new TimePoint(time, value))];
}
