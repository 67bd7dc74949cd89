using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

/// <summary>Several series in one file are never joined or mixed when the column that names them was not given.</summary>
public sealed class UnnamedSeriesTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("shop after shop", "shop,day,sales", "A,2024-01-01,1 A,2024-01-02,2 A,2024-01-03,3 B,2024-01-01,4 B,2024-01-02,5 B,2024-01-03,6")]
    [InlineData("with a missing day", "shop,day,sales", "A,2024-01-01,1 A,2024-01-02,2 A,2024-01-03,3 A,2024-01-04,4 B,2024-01-01,5 B,2024-01-02,6 B,2024-01-04,7")]
    [InlineData("backwards", "day,shop,sales", "2024-01-03,A,1 2024-01-02,A,2 2024-01-01,A,3 2024-01-03,B,4 2024-01-02,B,5 2024-01-01,B,6")]
    public void ReadCsv_DatesThatBeginAgain_NamesTheColumnOfTheSeries(string kind, string header, string rows)
    {
        File.WriteAllLines(file, [header, .. rows.Split(' ')]);
        var policy = new TimePolicy { Unsorted = UnsortedTimes.Sort, Gaps = TimeGaps.Ignore };

        FluentActions.Invoking(() => SeriesData.ReadCsv(file, ["sales"])).Should().Throw<ArgumentException>(kind).WithMessage("series must be given*'shop'*'day'*");
        FluentActions.Invoking(() => SeriesData.ReadCsv(file, ["sales"], policy: new TimePolicy { Duplicates = DuplicateTimes.Mean })).Should().Throw<ArgumentException>(kind).WithMessage("series must be given*");
        FluentActions.Invoking(() => SeriesData.ReadCsv(file, ["sales"], "day", policy: policy)).Should().Throw<ArgumentException>(kind).WithMessage("times*'shop'*");
        SeriesData.ReadCsv(file, ["sales"], "day", "shop", policy: policy).All.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("years and months", "year,month,sales", "2001,1,1 2001,2,2 2001,3,3 2002,1,4 2002,2,5 2002,3,6")]
    [InlineData("names of months and days", "month,day,sales", "jan,1,1 jan,2,2 jan,3,3 feb,1,4 feb,2,5 feb,3,6")]
    [InlineData("dates and hours", "date,hour,sales", "2024-01-01,0,1 2024-01-01,1,2 2024-01-01,2,3 2024-01-02,0,4 2024-01-02,1,5 2024-01-02,2,6")]
    [InlineData("dates and shifts", "date,shift,sales", "2024-01-01,early,1 2024-01-01,late,2 2024-01-02,early,3 2024-01-02,late,4 2024-01-03,early,5 2024-01-03,late,6")]
    [InlineData("labels that return, without times", "weekday,sales", "mon,1 tue,2 mon,3 tue,4 mon,5 tue,6")]
    [InlineData("phases of one series", "mode,day,sales", "A,2024-01-01,1 A,2024-01-02,2 A,2024-01-03,3 B,2024-01-04,4 B,2024-01-05,5 B,2024-01-06,6")]
    [InlineData("other columns of numbers", "price,stock,sales", "1,5,1 1,3,2 1,9,3 2,5,4 2,9,5 2,3,6")]
    [InlineData("names of columns that are numbers", "2019,sales", "1,1 2,2 3,3 1,4 2,5 3,6")]
    public void ReadCsv_OneSeries_IsReadInOrder(string kind, string header, string rows)
    {
        File.WriteAllLines(file, [header, .. rows.Split(' ')]);

        SeriesData.ReadCsv(file, ["sales"]).All.Single().Values("sales").ToArray().Should().Equal([1, 2, 3, 4, 5, 6], kind);
    }
}
