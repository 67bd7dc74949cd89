using System.Globalization;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class EstimateTests
{
    [Fact]
    public void ToString_UnderAnotherCulture_IsInvariant()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            new Estimate(0.5, 0.25, 0.75, 0.9).ToString().Should().ContainAll("0.5", "90%", "0.25", "0.75");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Format_MetricThatIsAShare_IsInPercent() =>
        new Estimate(0.5, 0.25, 0.75).Format(Metric.Accuracy).Should().ContainAll("50%", "25%", "75%", "95%");

    [Theory]
    [InlineData(double.NaN, 0, 1, 0.95)]
    [InlineData(0, 1, 0.5, 0.95)]
    [InlineData(0, double.NaN, 1, 0.95)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(0, 0, 1, 0)]
    public void Constructor_NumbersThatAreNoInterval_Throws(double value, double low, double high, double confidence) =>
        FluentActions.Invoking(() => new Estimate(value, low, high, confidence)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(1, 3, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0)]
    [InlineData(1, double.PositiveInfinity, double.PositiveInfinity)]
    public void HalfWidth_OfAnInterval_IsHalfTheDistanceOfItsEnds(double low, double high, double half) =>
        new Estimate(low, low, high).HalfWidth.Should().Be(half);

    [Fact]
    public void Contains_TheEnds_IsTrue()
    {
        var estimate = new Estimate(2, 1, 3);

        (estimate.Contains(1), estimate.Contains(3), estimate.Contains(3.1), estimate.Contains(0.9)).Should().Be((true, true, false, false));
    }
}
