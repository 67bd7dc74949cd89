namespace SequenceToy.Samples.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0.17084, "0.1708")]
    [InlineData(40.8228, "40.82")]
    [InlineData(0.000093612, "0.00009361")]
    [InlineData(571_100, "571,100")]
    [InlineData(1, "1")]
    [InlineData(0, "0")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Brief_Number_HasFourDigitsThatSaySomething(double value, string text) => Figures.Brief(value).Should().Be(text);

    [Theory]
    [InlineData(1, "100.00 %")]
    [InlineData(0.99999, "> 99.99 %")]
    [InlineData(0.51249, "51.25 %")]
    [InlineData(0, "0.00 %")]
    public void Percent_Share_TellsAllFromNearlyAll(double share, string text) => Figures.Percent(share).Should().Be(text);

    [Theory]
    [InlineData(1, "1.0000")]
    [InlineData(0.99999, "> 0.9999")]
    [InlineData(0.9998, "0.9998")]
    [InlineData(-2, "-2.0000")]
    public void OneAtMost_Score_TellsPerfectFromNearlyPerfect(double score, string text) => Figures.OneAtMost(score, 4).Should().Be(text);

    [Theory]
    [InlineData(-0.00001, 4, "0.0000")]
    [InlineData(-0.0022, 4, "-0.0022")]
    [InlineData(1666.5, 4, "1,666.5000")]
    [InlineData(0.000934, 6, "0.000934")]
    public void Column_Number_HasSoManyDecimalsAndNoMinusBeforeZero(double value, int decimals, string text) => Figures.Column(value, decimals).Should().Be(text);

    [Theory]
    [InlineData(Metric.Mse, 0.000934, 6)]
    [InlineData(Metric.Rmse, 0.1708, 4)]
    [InlineData(Metric.Accuracy, 0.001, 4)]
    public void Decimals_SmallError_GetsThreeDigits(Metric metric, double value, int decimals) => Figures.Decimals(metric, [value, 1.5]).Should().Be(decimals);
}
