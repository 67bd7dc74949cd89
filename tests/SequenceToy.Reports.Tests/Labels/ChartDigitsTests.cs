using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Tests.Labels;

public sealed class ChartDigitsTests
{
    [Fact]
    public void Text_FarFromZero_KeepsTheDigitsOfTheRange()
    {
        var digits = ChartDigits.For([1_000_000, 1_000_230]);

        digits.Decimals.Should().Be(2);
        digits.Text(1_000_050).Should().Be("1,000,050");
        digits.Text(-1_000_050.125).Should().Be("−1,000,050.12");
        digits.Of(1_000_050.129).Should().Be(1_000_050.13);
        digits.Text(12.3456).Should().Be("12.35");
    }

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(0, 200, "123.5")]
    [InlineData(273.1, 273.4, "123.456")]
    [InlineData(0, 5e8, "123.5")]
    public void Text_OfARange_HasItsDigits(double low, double high, string text) =>
        ChartDigits.For([low, high, double.NaN]).Text(low == high ? 0 : 123.456).Should().Be(text);

    [Fact]
    public void Of_NotFinite_IsNull() => ChartDigits.For([double.PositiveInfinity]).Of(double.NaN).Should().BeNull();
}
