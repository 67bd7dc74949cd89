using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Tests.Html;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0.17083, "0.1708")]
    [InlineData(40.8228, "40.82")]
    [InlineData(0, "0")]
    [InlineData(-5.72, "−5.72")]
    [InlineData(1.2e-7, "1.2 × 10⁻⁷")]
    [InlineData(-3.4567e12, "−3.457 × 10¹²")]
    [InlineData(12_345.6, "12,346")]
    [InlineData(double.NaN, "not a number")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void Number_Any_HasFourDigitsThatCount(double value, string text) => Figures.Number(value).Should().Be(text);

    [Theory]
    [InlineData(0.0042, "4 ms")]
    [InlineData(0.14, "0.14 s")]
    [InlineData(200, "3 min 20 s")]
    public void Seconds_Any_AreReadable(double seconds, string text) => Figures.Seconds(seconds).Should().Be(text);

    [Fact]
    public void Point_NotFinite_IsNull() => Figures.Point(double.NaN).Should().BeNull();

    [Fact]
    public void Point_Finite_HasFourDigits() => Figures.Point(123.456789).Should().Be(123.5);
}
