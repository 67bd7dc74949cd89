using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Tests.Labels;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.17083, "0.1708")]
    [InlineData(40.8228, "40.82")]
    [InlineData(0, "0")]
    [InlineData(-5.72, "−5.72")]
    [InlineData(1.2e-7, "1.2\u00A0×\u00A010⁻⁷")]
    [InlineData(-3.4567e12, "−3.457\u00A0×\u00A010¹²")]
    [InlineData(12_345.6, "12,350")]
    [InlineData(12_345, "12,345")]
    [InlineData(1234.56, "1,235")]
    [InlineData(0.00001234567, "1.235\u00A0×\u00A010⁻⁵")]
    [InlineData(double.NaN, "not a number")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void Number_Any_HasFourDigitsThatCount(double value, string text) => NumberText.Number(value).Should().Be(text);

    [Fact]
    public void Number_MinusZero_HasNoSign() => NumberText.Number(-0.0).Should().Be("0");

    [Theory]
    [InlineData(1, "100\u00A0%")]
    [InlineData(0.999999, "> 99.99\u00A0%")]
    [InlineData(0.996667, "99.67\u00A0%")]
    [InlineData(0.5, "50\u00A0%")]
    [InlineData(0, "0\u00A0%")]
    public void Share_Any_IsPercentAndNotAllBeforeItIsAll(double share, string text) => NumberText.Share(share).Should().Be(text);

    [Theory]
    [InlineData(0.518, "51.8\u00A0%")]
    [InlineData(-0.0004, "0.0\u00A0%")]
    [InlineData(-0.02, "−2.0\u00A0%")]
    public void Percent_Any_HasOneDecimalAndNoMinusZero(double share, string text) => NumberText.Percent(share).Should().Be(text);

    [Theory]
    [InlineData(2.005, 2, "2.00")]
    [InlineData(-0.001, 2, "0.00")]
    [InlineData(1234.5, 1, "1,234.5")]
    public void Fixed_Any_HasSoManyDecimals(double value, int decimals, string text) => NumberText.Fixed(value, decimals).Should().Be(text);

    [Theory]
    [InlineData(1, "1")]
    [InlineData(0.99999, "> 0.9999")]
    [InlineData(-3, "−3")]
    public void UpTo_Any_TellsPerfectFromNearlyPerfect(double value, string text) => NumberText.UpTo(1, value).Should().Be(text);

    [Theory]
    [InlineData(0.0042, "4 ms")]
    [InlineData(0.14, "0.14 s")]
    [InlineData(200, "3 min 20 s")]
    public void Seconds_Any_AreReadable(double seconds, string text) => NumberText.Seconds(seconds).Should().Be(text);

    [Fact]
    public void Point_NotFinite_IsNull() => NumberText.Point(double.NaN).Should().BeNull();

    [Fact]
    public void Point_Finite_HasFourDigits() => NumberText.Point(123.456789).Should().Be(123.5);
}
