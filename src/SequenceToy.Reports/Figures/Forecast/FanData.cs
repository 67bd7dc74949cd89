using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The data of a chart of one column over time, with fans of forecasts.</summary>
internal static class FanData
{
    private const int MaxSteps = 300;

    /// <param name="track">The column.</param>
    /// <param name="history">The values.</param>
    /// <param name="parts">The first times of validation and test part; null without one.</param>
    /// <param name="tested">Consecutive forecasts of the test part.</param>
    /// <param name="fans">The fans.</param>
    /// <param name="lastPart">The first time of the last part; null to show all times only.</param>
    public static object Of(
        SeriesTrack track, IReadOnlyList<TimePoint> history, (SeriesTime? Validation, SeriesTime? Test) parts,
        IReadOnlyList<IReadOnlyList<TimePoint>> tested, IReadOnlyList<Fan> fans, SeriesTime? lastPart = null)
    {
        var digits = ChartDigits.For(history.Select(point => point.Value).Concat(fans.SelectMany(fan => fan.Numbers)));
        var starts = tested.Any(path => path.Count > 1) ? tested.Select(path => path[0].X).ToHashSet() : [];
        return new
        {
            track.Name,
            Axis = Phrase.Line(track.Column),
            track.TimeName,
            Digits = new { digits.Decimals, digits.Exponent },
            IsDate = history[0].Time.Date is not null,
            History = Points(history),
            Validation = X(parts.Validation),
            Test = X(parts.Test),
            LastPart = X(lastPart),
            End = history[^1].X,
            Tested = Points([.. tested.SelectMany(path => path)]),
            Starts = starts.Order(),
            Levels = fans.Count == 0 ? [] : fans[0].Levels.Select(level => NumberFormat.Percent(level)),
            Fans = fans.Select(fan => fan.Thinned(Math.Max(2, MaxSteps / fans.Count))).Select(fan => new
            {
                Origin = fan.Origin is { } origin ? new[] { origin.X, digits.Of(origin.Value) } : null,
                Points = fan.Values.Select(value => (double?[])
                [
                    TimeScale.At(value.Time), digits.Of(value.Value),
                    .. value.Intervals.SelectMany(interval => new[] { digits.Of(interval.Low), digits.Of(interval.High) }),
                ]),
            }),
        };

        IEnumerable<double?[]> Points(IReadOnlyList<TimePoint> points) => Thinned(points, digits);
    }

    /// <summary>Returns the points of a chart, those that keep every peak when there are many.</summary>
    public static IEnumerable<double?[]> Thinned(IReadOnlyList<TimePoint> points, ChartDigits digits)
    {
        var (x, y) = points.Count == 0 ? ([], [])
            : DownsampledCurve.Of([.. points.Select(point => point.X)], [.. points.Select(point => point.Value)]);
        return x.Zip(y, (time, value) => new[] { time, digits.Of(value) });
    }

    private static double? X(SeriesTime? time) => time is { } known ? TimeScale.At(known) : null;
}
