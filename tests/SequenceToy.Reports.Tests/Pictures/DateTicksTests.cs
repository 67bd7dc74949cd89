using ScottPlot;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Tests.Pictures;

public sealed class DateTicksTests
{
    [Theory]
    [InlineData("2020-01-01", "2020-01-01 00:00:20", 400, "00:00:00 00:00:05 00:00:10 00:00:15 00:00:20")]
    [InlineData("2020-02-27", "2020-03-01", 400, "2020-02-27 2020-02-28 2020-02-29 2020-03-01")]
    [InlineData("2020-01-15", "2020-06-15", 500, "2020-02 2020-03 2020-04 2020-05 2020-06")]
    [InlineData("1999-06-01", "2020-06-15", 500, "2000 2005 2010 2015 2020")]
    [InlineData("0001-01-01", "9999-12-31", 500, "5000")]
    public void Regenerate_AnySpan_HasRoundDates(string from, string to, float width, string labels)
    {
        var ticks = new DateTicks();
        using var paint = Paint.NewDisposablePaint();

        ticks.Regenerate(new(At(from), At(to)), Edge.Bottom, new(width), paint, new());

        string.Join(' ', ticks.Ticks.Select(tick => tick.Label)).Should().Be(labels);
    }

    private static double At(string date) => TimeScale.At(DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
}
