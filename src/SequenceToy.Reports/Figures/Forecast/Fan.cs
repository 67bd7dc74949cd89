using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>A forecast from one origin with its prediction intervals.</summary>
/// <param name="Origin">The last known value; null when it is not known here.</param>
/// <param name="Values">The forecast, step after step.</param>
internal sealed record Fan(TimePoint? Origin, IReadOnlyList<ForecastValue> Values)
{
    /// <summary>The probabilities of the intervals, narrowest first.</summary>
    public IReadOnlyList<double> Levels => [.. Values[0].Intervals.Select(interval => interval.Level)];

    /// <summary>All numbers drawn.</summary>
    public IEnumerable<double> Numbers =>
        Values.SelectMany(value => value.Intervals.SelectMany(interval => new[] { interval.Low, interval.High }).Append(value.Value));

    /// <summary>The forecast as points, after the last known value.</summary>
    public IReadOnlyList<TimePoint> Points =>
        [.. Origin is null ? Array.Empty<TimePoint>() : [Origin], .. Values.Select(value => new TimePoint(value.Time, value.Value))];

    /// <summary>Returns the fan with at most a number of steps, always with the first and the last.</summary>
    public Fan Thinned(int most)
    {
        var stride = (Values.Count + most - 1) / most;
        return this with { Values = [.. Values.Where((_, i) => i % stride == 0 || i == Values.Count - 1)] };
    }

    /// <summary>Returns the fan of one column in a forecast; null when the forecast does not have it.</summary>
    /// <param name="track">The column.</param>
    /// <param name="forecast">The forecast.</param>
    public static Fan? Of(SeriesTrack track, SeriesForecast forecast)
    {
        var values = forecast.Values.Where(value => track.Is(value.Series, value.Column)).ToArray();
        var times = track.Series.Times;
        if (values.Length == 0)
        {
            return null;
        }

        var first = TimeScale.At(values[0].Time);
        var origin = times.Count(time => TimeScale.At(time) < first) - 1;
        return new Fan(origin < 0 ? null : new TimePoint(times[origin], track.Series.Values(track.Column)[origin]), values);
    }
}
