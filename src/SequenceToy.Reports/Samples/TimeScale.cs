using SequenceToy.Series;

namespace SequenceToy.Reports.Samples;

/// <summary>Times as coordinates: the milliseconds since 1970 of a date, or the step number.</summary>
internal static class TimeScale
{
    public static double At(SeriesTime time) =>
        time.Date is { } date ? (date - DateTime.UnixEpoch).TotalMilliseconds : time.Number!.Value;

    /// <summary>Returns the date of a coordinate, within the calendar.</summary>
    public static DateTime Date(double at) => DateTime.UnixEpoch.AddMilliseconds(Math.Clamp(
        at, (DateTime.MinValue - DateTime.UnixEpoch).TotalMilliseconds, (DateTime.MaxValue - DateTime.UnixEpoch).TotalMilliseconds - 1));
}
