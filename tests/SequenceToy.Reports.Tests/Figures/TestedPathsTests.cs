using SequenceToy.Guards;
using SequenceToy.Reports.Figures;
using SequenceToy.Series;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class TestedPathsTests
{
    private static readonly ValueList<SeriesTime> Times = [.. Enumerable.Range(0, 40).Select(time => (SeriesTime)time)];

    [Theory]
    [InlineData(12, 18, "22 28")]
    [InlineData(12, 12, "28")]
    [InlineData(12, 36, "4 16 28")]
    [InlineData(12, 37, "3 15 27 28")]
    [InlineData(1, 3, "37 38 39")]
    public void Of_AnyTestPart_CoversItAndEndsWithTheData(int horizon, int values, string starts)
    {
        var paths = TestedPaths.Of(Times, Residuals(horizon, values, _ => true));

        paths.Select(path => path[0].X).Should().Equal(starts.Split(' ').Select(double.Parse));
        paths.SelectMany(path => path).Select(point => point.X).Should().Equal(Enumerable.Range(40 - values, values).Select(time => (double)time));
        foreach (var path in paths)
        {
            path.Select(point => point.Value).Should().Equal(path.Select((point, ahead) => (100 * (ahead + 1)) + point.X), "all are forecast from the origin of the path");
        }
    }

    [Fact]
    public void Of_ValuesThatAPolicyFilled_HasNoForecastThere()
    {
        var paths = TestedPaths.Of(Times, Residuals(4, 10, time => time is not (30 or 33)));

        paths.SelectMany(path => path).Select(point => point.X).Should().Equal(31, 32, 34, 35, 36, 37, 38, 39);
        paths[0].Select(point => point.Value).Should().Equal(231, 332);
    }

    [Fact]
    public void Of_NoTestValues_IsEmpty() => TestedPaths.Of(Times, [[], []]).Should().BeEmpty();

    private static SeriesResidual[][] Residuals(int horizon, int values, Func<int, bool> isKnown) =>
    [
        .. Enumerable.Range(0, horizon).Select(ahead => Enumerable.Range(40 - values, values - horizon + 1).Select(first => first + ahead).Where(isKnown)
            .Select(time => new SeriesResidual("", "x", SeriesPart.Test, time, 0, (100 * (ahead + 1)) + time)).ToArray()),
    ];
}
