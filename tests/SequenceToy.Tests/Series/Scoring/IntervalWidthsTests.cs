using SequenceToy.Guards;
using SequenceToy.Series.Scoring;

namespace SequenceToy.Tests.Series.Scoring;

public sealed class IntervalWidthsTests
{
    // R: qt((1 + level) / 2, df).
    [Theory]
    [InlineData(1, 0.8, 3.077684)]
    [InlineData(1, 0.95, 12.7062)]
    [InlineData(10, 0.95, 2.228139)]
    [InlineData(1e6, 0.95, 1.959966)]
    public void At_Level_IsTheQuantileOfStudentsT(double independent, double level, double expected) =>
        Widths(independent).At(0, 0, level).Should().BeApproximately(expected, 1e-5 * expected);

    [Fact]
    public void At_AllThatAFileMayHold_IsFinite()
    {
        double[] counts = [1, 1.001, 1.1, 1.5, 2, 3.7, 30, 300, 1e4, 1e5, 1e6, 1e7, 1e8, IntervalWidths.MostIndependent];
        double[] levels = [1e-12, 1e-6, 0.5, 0.8, 0.95, 0.99, 0.999];
        foreach (var (count, level) in from count in counts from level in levels select (count, level))
        {
            double.IsFinite(Widths(count).At(0, 0, level)).Should().BeTrue($"{count} residuals at {level}");
        }
    }

    private static IntervalWidths Widths(double independent) =>
        new([ValueList.Create<double>([1])], [ValueList.Create<double>([independent])]);
}
