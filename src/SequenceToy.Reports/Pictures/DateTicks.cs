using System.Globalization;
using ScottPlot;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Pictures;

/// <summary>Ticks of an axis of dates (milliseconds since 1970) at round dates, from seconds to millennia.</summary>
internal sealed class DateTicks : ITickGenerator
{
    private const float Apart = 100;
    private const int MonthsPerYear = 12;
    private const double DaysPerMonth = 30.4;

    private static readonly TimeSpan[] Spans =
    [
        .. new double[] { 1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200 }.Select(TimeSpan.FromSeconds),
        .. new double[] { 1, 2, 7, 14 }.Select(TimeSpan.FromDays),
    ];

    private static readonly int[] Months =
        [1, 3, 6, .. new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000 }.Select(years => years * MonthsPerYear)];

    /// <inheritdoc/>
    public Tick[] Ticks { get; private set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 1000;

    /// <inheritdoc/>
    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        var (from, to) = (TimeScale.Date(range.Min), TimeScale.Date(range.Max));
        var most = Math.Max(2, size.Length / Apart);
        var span = Spans.FirstOrDefault(span => (to - from) / span <= most);
        Ticks = [.. (span > TimeSpan.Zero ? BySpan(from, to, span) : ByMonth(from, to, most)).Take(MaxTickCount)];
    }

    private static IEnumerable<Tick> BySpan(DateTime from, DateTime to, TimeSpan span)
    {
        var format = span < TimeSpan.FromMinutes(1) ? "HH:mm:ss" : span < TimeSpan.FromDays(1) ? "MM-dd HH:mm" : "yyyy-MM-dd";
        for (var ticks = (from.Ticks + span.Ticks - 1) / span.Ticks * span.Ticks; ticks <= to.Ticks; ticks += span.Ticks)
        {
            yield return At(new DateTime(ticks), format);
        }
    }

    private static IEnumerable<Tick> ByMonth(DateTime from, DateTime to, double most)
    {
        var stride = Months.FirstOrDefault(months => (to - from).TotalDays / DaysPerMonth / months <= most, Months[^1]);
        var (first, last) = (Index(from), Index(to));
        for (var month = (first + stride - 1) / stride * stride; month <= last; month += stride)
        {
            if (month >= MonthsPerYear)
            {
                var date = new DateTime(month / MonthsPerYear, (month % MonthsPerYear) + 1, 1);
                if (date >= from)
                {
                    yield return At(date, stride % MonthsPerYear == 0 ? "yyyy" : "yyyy-MM");
                }
            }
        }
    }

    private static int Index(DateTime date) => (date.Year * MonthsPerYear) + date.Month - 1;

    private static Tick At(DateTime date, string format) =>
        Tick.Major(TimeScale.At(date), date.ToString(format, CultureInfo.InvariantCulture));
}
