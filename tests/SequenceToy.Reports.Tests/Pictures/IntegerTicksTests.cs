using ScottPlot;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Tests.Pictures;

public sealed class IntegerTicksTests
{
    [Theory]
    [InlineData(1, 3, 600, new[] { "1", "2", "3" })]
    [InlineData(1, 200, 600, new[] { "1", "20", "40", "60", "80", "100", "120", "140", "160", "180", "200" })]
    [InlineData(1, 38, 330, new[] { "1", "10", "15", "20", "25", "30", "38" })]
    [InlineData(7, 7, 600, new[] { "7" })]
    [InlineData(1, 10_000, 120, new[] { "1", "10,000" })]
    [InlineData(-12, 0, 400, new[] { "−12", "−10", "−8", "−6", "−4", "−2", "0" })]
    public void Regenerate_AnyCount_LabelsBothEndsAndRoundNumbersBetween(int first, int last, float pixels, string[] labels) => Labels(new(first, last), first, last, pixels).Should().Equal(labels);

    [Fact]
    public void Regenerate_WithWords_WritesThese() => Labels(new(-4, 0, place => $"{-place}"), -4, 0, 600).Should().Equal("4", "3", "2", "1", "0");

    private static string[] Labels(IntegerTicks ticks, int first, int last, float pixels)
    {
        using var paint = Paint.NewDisposablePaint();
        ticks.Regenerate(new CoordinateRange(first - 0.5, last + 0.5), Edge.Bottom, new PixelLength(pixels), paint, new LabelStyle { FontName = DejaVuSans.Ready, FontSize = PictureStyle.TickSize });
        return [.. ticks.Ticks.Select(tick => tick.Label)];
    }
}
