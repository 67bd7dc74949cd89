using SequenceToy.Guards;

namespace SequenceToy.Tests.Guards;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(0.17083, "0.1708")]
    [InlineData(40.8228, "40.82")]
    [InlineData(0, "0")]
    [InlineData(-5.72, "−5.72")]
    [InlineData(0.001, "0.001")]
    [InlineData(1.2e-7, "1.2 × 10⁻⁷")]
    [InlineData(-3.4567e12, "−3.457 × 10¹²")]
    [InlineData(12_345.6, "12,350")]
    [InlineData(12_345, "12,345")]
    [InlineData(1234.56, "1,235")]
    [InlineData(0.00001234567, "1.235 × 10⁻⁵")]
    [InlineData(double.NaN, "not a number")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Number_Any_HasFourSignificantDigits(double value, string text) => NumberFormat.Number(value).Should().Be(text);

    [Fact]
    public void Number_MinusZero_HasNoSign() => NumberFormat.Number(-0.0).Should().Be("0");

    [Theory]
    [InlineData(0.99004, 0.99, "0.99004")]
    [InlineData(0.9903, 0.99, "0.9903")]
    [InlineData(0.99, 0.99, "0.99")]
    public void Number_BesideAnother_IsNeverRoundedOntoIt(double value, double other, string text) =>
        NumberFormat.Number(value, other).Should().Be(text);

    [Theory]
    [InlineData(1, "100%")]
    [InlineData(0.999999, "> 99.99%")]
    [InlineData(0.996667, "99.67%")]
    [InlineData(0.5, "50%")]
    [InlineData(2.5, "250%")]
    [InlineData(0, "0%")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void Percent_Any_IsNotAllBeforeItIsAll(double share, string text) => NumberFormat.Percent(share).Should().Be(text);

    [Theory]
    [InlineData(0.518, "51.8%")]
    [InlineData(-0.0004, "0.0%")]
    [InlineData(-0.02, "−2.0%")]
    public void FixedPercent_Any_HasSoManyDecimals(double share, string text) => NumberFormat.FixedPercent(share, 1).Should().Be(text);

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0001, "<0.1%")]
    [InlineData(0.0038, "0.4%")]
    [InlineData(0.0051, "1%")]
    [InlineData(0.872, "87%")]
    [InlineData(0.9949, "99%")]
    [InlineData(0.9962, "99.6%")]
    [InlineData(0.9999, ">99.9%")]
    [InlineData(1, "100%")]
    [InlineData(double.NaN, "not a number")]
    public void RunShare_NearAnEnd_DoesNotReadAsTheEnd(double share, string text) => NumberFormat.RunShare(share).Should().Be(text);

    [Theory]
    [InlineData(0.00997, "0.99%")]
    [InlineData(0.0094, "0.9%")]
    [InlineData(0.01, "1.0%")]
    public void FixedPercent_BelowALimit_DoesNotReadAsTheLimit(double share, string text) =>
        NumberFormat.FixedPercent(share, 1, limit: 0.01).Should().Be(text);

    [Theory]
    [InlineData(2.005, 2, "2.00")]
    [InlineData(-0.00001, 4, "0.0000")]
    [InlineData(-0.0022, 4, "−0.0022")]
    [InlineData(1666.5, 1, "1,666.5")]
    [InlineData(0.000934, 6, "0.000934")]
    [InlineData(12_345_678.9, 2, "1.235 × 10⁷")]
    [InlineData(double.NaN, 2, "not a number")]
    public void Fixed_Any_HasSoManyDecimals(double value, int decimals, string text) => NumberFormat.Fixed(value, decimals).Should().Be(text);

    [Theory]
    [InlineData(0.314, "+0.31")]
    [InlineData(-1.2, "−1.20")]
    [InlineData(-0.001, "0.00")]
    [InlineData(0.001, "0.00")]
    public void Difference_Any_HasItsSign(double value, string text) => NumberFormat.Difference(value, 2).Should().Be(text);

    [Theory]
    [InlineData(1, "1", "1.0000")]
    [InlineData(0.99999, "> 0.9999", "> 0.9999")]
    [InlineData(0.9998, "0.9998", "0.9998")]
    [InlineData(-3, "−3", "−3.0000")]
    public void UpTo_Any_TellsPerfectFromNearlyPerfect(double value, string number, string column) =>
        (NumberFormat.UpTo(1, value), NumberFormat.UpTo(1, value, 4)).Should().Be((number, column));

    [Theory]
    [InlineData(0.0042, "4 ms")]
    [InlineData(0.00001, "1 ms")]
    [InlineData(0.14, "0.14 s")]
    [InlineData(5, "5 s")]
    [InlineData(72.31, "72.3 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(4321, "1 h 12 min")]
    public void Seconds_Any_AreReadable(double seconds, string text) => NumberFormat.Seconds(seconds).Should().Be(text);

    [Theory]
    [InlineData(1, "1 epoch", "1st")]
    [InlineData(12, "12 epochs", "12th")]
    [InlineData(1022, "1,022 epochs", "1,022nd")]
    public void Count_Any_HasThousandsApart(int value, string counted, string ordinal) =>
        (NumberFormat.Count(value, "epoch"), NumberFormat.Ordinal(value)).Should().Be((counted, ordinal));

    [Theory]
    [InlineData(1, 40, "1 to 40")]
    [InlineData(3, 3, "3")]
    public void Range_Ends_AreOneWhereTheyAreTheSame(int lowest, int highest, string text) => NumberFormat.Range(lowest, highest).Should().Be(text);

    [Theory]
    [InlineData(0.000934, 6)]
    [InlineData(0.0708, 4)]
    [InlineData(1e-12, 6)]
    public void Decimals_SmallNumber_GetsThreeDigits(double value, int decimals) => NumberFormat.Decimals(value, 1.5, 0).Should().Be(decimals);

    [Theory]
    [InlineData(123.456789, 123.5)]
    [InlineData(1.23456e-30, 1.235e-30)]
    [InlineData(1.23456e30, 1.235e30)]
    public void Rounded_Any_HasFourSignificantDigits(double value, double rounded) => NumberFormat.Rounded(value).Should().Be(rounded);
}
