using SequenceToy.Series;

namespace SequenceToy.Reports.Samples;

/// <summary>A value at a time.</summary>
/// <param name="Time">The time.</param>
/// <param name="Value">The value, in real units.</param>
internal sealed record TimePoint(SeriesTime Time, double Value)
{
    /// <summary>The coordinate of the time.</summary>
    public double X => TimeScale.At(Time);

    /// <summary>Returns the points, or those that keep every peak when there are many.</summary>
    public static IReadOnlyList<TimePoint> Thinned(IReadOnlyList<TimePoint> points)
    {
        var places = Pictures.DownsampledCurve.Of(
            [.. Enumerable.Range(0, points.Count).Select(i => (double)i)], [.. points.Select(point => point.Value)]).X;
        return [.. places.Select(place => points[(int)place])];
    }
}
