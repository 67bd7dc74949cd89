using SequenceToy.Series;

namespace SequenceToy.Reports.Samples;

/// <summary>A value at a time.</summary>
/// <param name="Time">The time.</param>
/// <param name="Value">The value, in original units.</param>
internal sealed record TimePoint(SeriesTime Time, double Value)
{
    /// <summary>The coordinate of the time.</summary>
    public double X => TimeScale.At(Time);
}
