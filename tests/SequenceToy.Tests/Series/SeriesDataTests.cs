using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class SeriesDataTests
{
    [Fact]
    public void Sunspots_AreTheYearlyValues()
    {
        var series = SeriesData.Sunspots.All.Should().ContainSingle().Subject;

        (series.Length, series.Times[0], series.Times[^1]).Should().Be((309, (SeriesTime)1700, (SeriesTime)2008));
        series.Values("sunspots").ToArray().Max().Should().Be(190.2);
        series.Values("sunspots").ToArray().Average().Should().BeApproximately(49.7521, 1e-3);
    }

    [Fact]
    public void Nile_AreTheYearlyFlows()
    {
        var series = SeriesData.Nile.All.Should().ContainSingle().Subject;

        (series.Length, series.Times[0], series.Times[^1]).Should().Be((100, (SeriesTime)1871, (SeriesTime)1970));
        series.Values("flow").ToArray().Average().Should().BeApproximately(919.35, 1e-9);
    }

    [Fact]
    public void FromValues_WithoutTimes_CountsSteps()
    {
        var series = SeriesData.FromValues([3, 1, 4], "pi").All[0];

        series.HasTimes.Should().BeFalse();
        series.TimeAt(4).Should().Be((SeriesTime)4);
        series.Values("pi").ToArray().Should().Equal(3, 1, 4);
    }

    [Fact]
    public void FromValues_LaterChangeOfTheArray_ChangesNothing()
    {
        double[] values = [3, 1, 4];
        var data = SeriesData.FromValues(values);
        values[0] = 99;

        data.All[0].Values("value")[0].Should().Be(3);
    }

    [Fact]
    public void Values_UnknownColumn_IsRefusedWithTheColumns()
    {
        var act = () => SeriesData.Nile.All[0].Values("level").Length;

        act.Should().Throw<ArgumentException>().WithMessage("*flow*'level'*");
    }

    [Fact]
    public void FromColumns_ColumnsOfOtherLengths_AreRefusedByName()
    {
        var act = () => SeriesData.FromColumns(["a", "b"], [[1, 2], [1]]);

        act.Should().Throw<ArgumentException>().WithMessage("*2 numbers*'b' had 1*");
    }

    [Fact]
    public void FromColumns_EqualNames_AreRefused()
    {
        var act = () => SeriesData.FromColumns(["a", "a"], [[1], [1]]);

        act.Should().Throw<ArgumentException>().WithMessage("*unique*'a'*");
    }

    [Fact]
    public void FromSeries_OtherColumns_AreRefusedByName()
    {
        var act = () => SeriesData.FromSeries(
            TimeSeries.FromColumns("A", ["x"], [[1, 2]]), TimeSeries.FromColumns("B", ["y"], [[1, 2]]));

        act.Should().Throw<ArgumentException>().WithMessage("*'B'*");
    }

    [Fact]
    public void FromSeries_EqualNames_AreRefused()
    {
        var one = TimeSeries.FromColumns("A", ["x"], [[1, 2]]);
        var act = () => SeriesData.FromSeries(one, one);

        act.Should().Throw<ArgumentException>().WithMessage("*unique*'A'*");
    }
}
