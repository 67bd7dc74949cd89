using System.Globalization;
using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class TimePolicyTests
{
    [Theory]
    [InlineData(new double[] { 1, 3, 2 }, "*ascend*row 3 (2)*row 2 (3)*Sort*")]
    [InlineData(new double[] { 1, 2, 2, 3 }, "*unique*rows 2 and 3*First*")]
    [InlineData(new double[] { 1, 2, 5, 6 }, "*gap*2 rows*between 2 and 5*")]
    [InlineData(new double[] { 1, 3, 6, 8 }, "*regular*6 is not*after 3*")]
    public void FromValues_TimesOutOfOrder_AreRefusedByName(double[] times, string message)
    {
        var act = () => SeriesData.FromValues(new double[times.Length], "x", times);

        act.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void FromColumns_Sorted_KeepsValuesWithTheirTimes()
    {
        var series = Read([3, 1, 2], [30, 10, 20], new TimePolicy { Unsorted = UnsortedTimes.Sort });

        series.Values("x").ToArray().Should().Equal(10, 20, 30);
        series.Notes.Should().ContainSingle();
    }

    [Theory]
    [InlineData(DuplicateTimes.First, 20)]
    [InlineData(DuplicateTimes.Last, 40)]
    [InlineData(DuplicateTimes.Mean, 30)]
    public void FromColumns_Duplicates_AreTreatedAsNamed(DuplicateTimes policy, double expected) =>
        Read([1, 2, 2, 3], [10, 20, 40, 50], new TimePolicy { Duplicates = policy }).Values("x").ToArray().Should().Equal(10, expected, 50);

    [Fact]
    public void FromColumns_GapFilled_RepeatsThePreviousValue()
    {
        var series = Read([1, 2, 5], [10, 20, 50], new TimePolicy { Gaps = TimeGaps.FillPrevious });

        series.Values("x").ToArray().Should().Equal(10, 20, 20, 20, 50);
        series.Times.Should().Equal(1, 2, 3, 4, 5);
        series.Notes.Should().ContainSingle();
    }

    [Fact]
    public void FromColumns_EqualTimesWithAMissingValue_HaveTheMeanOfTheOthers()
    {
        var series = Read([1, 2, 2, 3], [4, 5, double.NaN, 6], new TimePolicy { Duplicates = DuplicateTimes.Mean });

        series.Values("x").ToArray().Should().Equal(4, 5, 6);
    }

    [Fact]
    public void FromColumns_MissingValue_IsRefusedByNameAndTime()
    {
        var act = () => Read([1, 2, 3], [10, double.NaN, 30], new TimePolicy());

        act.Should().Throw<ArgumentException>().WithMessage("'x'*at 2*");
    }

    [Fact]
    public void FromColumns_FirstValueMissing_CannotBeFilled()
    {
        var act = () => Read([1, 2, 3], [double.NaN, 1, 30], new TimePolicy { Gaps = TimeGaps.FillPrevious });

        act.Should().Throw<ArgumentException>().WithMessage("'x'*first value*");
    }

    [Fact]
    public void FromColumns_InfiniteValue_IsNeverFilled()
    {
        var act = () => Read([1, 2, 3], [1, double.PositiveInfinity, 30], new TimePolicy { Gaps = TimeGaps.FillPrevious });

        act.Should().Throw<ArgumentException>().WithMessage("'x'*finite*");
    }

    [Fact]
    public void FromColumns_GapsIgnored_KeepsTheRows() =>
        Read([1, 2, 5, 9], [10, 20, 50, 90], new TimePolicy { Gaps = TimeGaps.Ignore }).Values("x").ToArray().Should().Equal(10, 20, 50, 90);

    [Fact]
    public void TimeAt_Months_FollowTheCalendar()
    {
        var series = SeriesData.FromValues([1, 2, 3], "x", [new DateTime(2023, 11, 1), new DateTime(2023, 12, 1), new DateTime(2024, 1, 1)]).All[0];

        series.TimeAt(4).Date.Should().Be(new DateTime(2024, 3, 1));
        series.TimeAt(4).ToString().Should().Be("2024-03-01");
    }

    [Fact]
    public void TimeAt_MonthEnds_StayAtTheMonthEnd()
    {
        var series = SeriesData.FromValues([1, 2, 3], "x", [new DateTime(2023, 12, 31), new DateTime(2024, 1, 31), new DateTime(2024, 2, 29)]).All[0];

        series.TimeAt(4).Date.Should().Be(new DateTime(2024, 4, 30));
    }

    // Days that shorter months do not have are their last day, and come back in longer ones.
    [Theory]
    [InlineData("2024-01-30 2024-02-29 2024-03-30", "2024-04-30 2024-05-30")]
    [InlineData("2023-01-29 2023-02-28 2023-03-29", "2023-04-29 2023-05-29")]
    [InlineData("2023-02-28 2023-03-30 2023-04-30", "2023-05-30 2023-06-30")]
    [InlineData("2023-08-31 2023-11-30", "2024-02-29 2024-05-31")]
    [InlineData("2023-11-30 2024-02-29 2024-05-30", "2024-08-30 2024-11-30")]
    [InlineData("2020-02-29 2021-02-28 2022-02-28", "2023-02-28 2024-02-29")]
    [InlineData("2023-01-28 2023-02-28", "2023-03-28 2023-04-28")]
    [InlineData("2023-01-29 2023-02-28 2023-03-30", "2023-04-29 2023-05-29")]
    public void TimeAt_MonthlyDays_AreKeptWhereTheMonthHasThem(string dates, string next)
    {
        DateTime[] times = [.. dates.Split(' ').Select(Date)];
        var series = SeriesData.FromValues([.. times.Select(_ => 1.0)], "x", times).All[0];

        new[] { series.TimeAt(times.Length), series.TimeAt(times.Length + 1) }.Select(time => time.Date).Should().Equal([.. next.Split(' ').Select(text => (DateTime?)Date(text))]);

        static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void TimeAt_Hours_AddHours()
    {
        var series = SeriesData.FromValues([1, 2], "x", [new DateTime(2023, 12, 31, 22, 0, 0), new(2023, 12, 31, 23, 0, 0)]).All[0];

        series.TimeAt(2).Date.Should().Be(new DateTime(2024, 1, 1));
    }

    [Fact]
    public void FromValues_MonthMissing_IsAGap()
    {
        var act = () => SeriesData.FromValues([1, 2, 3], "x", [new DateTime(2023, 10, 1), new DateTime(2023, 11, 1), new DateTime(2024, 1, 1)]);

        act.Should().Throw<ArgumentException>().WithMessage("*1 row* between 2023-11-01 and 2024-01-01*");
    }

    private static TimeSeries Read(double[] times, double[] values, TimePolicy policy) =>
        SeriesData.FromColumns(["x"], [values], [.. times.Select(time => (SeriesTime)time)], policy).All[0];
}
