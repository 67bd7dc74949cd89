using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

/// <summary>Several series in one file are never joined or mixed when the column that names them was not given.</summary>
public sealed class UnnamedSeriesTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("dates, shop after shop", "shop,day,sales", "A,2024-01-01,1 A,2024-01-02,2 A,2024-01-03,3 B,2024-01-01,4 B,2024-01-02,5 B,2024-01-03,6")]
    [InlineData("dates, day after day", "shop,day,sales", "A,2024-01-01,1 B,2024-01-01,4 A,2024-01-02,2 B,2024-01-02,5 A,2024-01-03,3 B,2024-01-03,6")]
    [InlineData("weeks, shop after shop", "day,shop,sales", "1,A,1 2,A,2 3,A,3 1,B,4 2,B,5 3,B,6")]
    [InlineData("years, numbered shops", "day,shop,sales", "2001,7,1 2001,8,2 2002,7,3 2002,8,4 2003,7,5 2003,8,6")]
    public void ReadCsv_TimesThatBeginAgain_NamesTheColumnOfTheSeries(string kind, string header, string rows)
    {
        File.WriteAllLines(file, [header, .. rows.Split(' ')]);

        FluentActions.Invoking(() => SeriesData.ReadCsv(file, ["sales"])).Should().Throw<ArgumentException>(kind).WithMessage("series must be given*'shop'*'day'*");
        FluentActions.Invoking(() => SeriesData.ReadCsv(file, ["sales"], "day")).Should().Throw<ArgumentException>(kind).WithMessage("times*'shop'*");
        SeriesData.ReadCsv(file, ["sales"], "day", "shop").All.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("labels that return, without times", "weekday,sales", "mon,1 tue,2 mon,3 tue,4 mon,5 tue,6")]
    [InlineData("times that rise throughout", "mode,day,sales", "A,1,1 A,2,2 A,3,3 B,4,4 B,5,5 B,6,6")]
    [InlineData("other columns of numbers", "price,stock,sales", "1,5,1 1,3,2 1,9,3 2,5,4 2,9,5 2,3,6")]
    [InlineData("all columns are values", "x,sales", "1,1 2,2 3,3 1,4 2,5 3,6")]
    public void ReadCsv_OneSeries_IsReadInOrder(string kind, string header, string rows)
    {
        File.WriteAllLines(file, [header, .. rows.Split(' ')]);

        SeriesData.ReadCsv(file, ["sales"]).All.Single().Values("sales").ToArray().Should().Equal([1, 2, 3, 4, 5, 6], kind);
    }
}
