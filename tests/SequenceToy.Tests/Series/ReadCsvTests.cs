using SequenceToy.Data;
using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class ReadCsvTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"series-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void ReadCsv_DatesAndDecimalCommas_AreRead()
    {
        File.WriteAllLines(file, ["month;passengers", "1949-01-01;112,5", "1949-02-01;118,25", "1949-03-01;132"]);

        var series = SeriesData.ReadCsv(file, values: ["passengers"], time: "month").All[0];

        series.Values("passengers").ToArray().Should().Equal(112.5, 118.25, 132);
        series.TimeAt(3).Date.Should().Be(new DateTime(1949, 4, 1));
    }

    [Theory]
    [InlineData(MissingValues.FillPrevious)]
    [InlineData(MissingValues.FillMean)]
    [InlineData(MissingValues.DropRow)]
    public void ReadCsv_MissingValuesLeftToTheTable_AreRefused(MissingValues missing)
    {
        // Rows of other series or of later times would fill them, or times would shift.
        File.WriteAllLines(file, ["t,s,v", "1,A,1", "1,B,100", "2,A,", "2,B,101", "3,A,3", "3,B,102"]);

        var act = () => SeriesData.ReadCsv(file, ["v"], "t", "s", new CsvOptions { Missing = missing });

        act.Should().Throw<ArgumentException>().WithParameterName("options");
    }

    [Fact]
    public void ReadCsv_MissingValuesFilledByThePolicy_AreThoseOfTheSeries()
    {
        File.WriteAllLines(file, ["t,s,v", "1,A,1", "1,B,100", "2,A,", "2,B,101", "3,A,3", "3,B,102"]);

        var data = SeriesData.ReadCsv(file, ["v"], "t", "s", policy: new TimePolicy { Gaps = TimeGaps.FillPrevious });

        data.All[0].Values("v").ToArray().Should().Equal(1, 1, 3);
        (data.TimeColumn, data.SeriesColumn).Should().Be(("t", "s"));
    }

    [Fact]
    public void ReadCsv_MissingValueOfADescendingFile_IsNotFilledFromALaterTime()
    {
        File.WriteAllLines(file, ["t,v", "4,40", "3,", "2,20", "1,10"]);

        var data = SeriesData.ReadCsv(file, ["v"], "t", policy: new TimePolicy { Gaps = TimeGaps.FillPrevious, Unsorted = UnsortedTimes.Sort });

        data.All[0].Values("v").ToArray().Should().Equal(10, 20, 20, 40);
    }

    [Theory]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("007", "7")]
    [InlineData("2024-01", "2024-01-01")]
    public void ReadCsv_NamesOfSeriesThatLookLikeNumbers_StayApart(string one, string other)
    {
        File.WriteAllLines(file, ["t,s,v", $"1,{one},1", $"2,{one},2", $"1,{other},3", $"2,{other},4"]);

        SeriesData.ReadCsv(file, ["v"], "t", "s").All.Select(series => series.Name).Should().Equal(one, other);
    }

    [Fact]
    public void ReadCsv_Years_AreStepNumbers()
    {
        File.WriteAllLines(file, ["year,flow", "1871,1120", "1872,1160"]);

        SeriesData.ReadCsv(file, values: ["flow"], time: "year").All[0].TimeAt(2).Number.Should().Be(1873);
    }

    [Fact]
    public void ReadCsv_SeriesColumn_MakesASeriesEach()
    {
        File.WriteAllLines(file, ["shop,day,sold,price", "A,1,10,2", "B,1,20,3", "A,2,11,2", "B,2,21,3", "A,3,12,2"]);

        var data = SeriesData.ReadCsv(file, values: ["sold", "price"], time: "day", series: "shop");

        data.All.Select(series => (series.Name, series.Length)).Should().Equal(("A", 3), ("B", 2));
        data.All[1].Values("sold").ToArray().Should().Equal(20, 21);
    }

    [Fact]
    public void ReadCsv_WithoutTimes_CountsRows()
    {
        File.WriteAllLines(file, ["x", "3", "1"]);

        SeriesData.ReadCsv(file, values: ["x"]).All[0].HasTimes.Should().BeFalse();
    }

    [Fact]
    public void ReadCsv_MissingValue_IsFilledOnlyByPolicy()
    {
        File.WriteAllLines(file, ["year,flow", "1871,1120", "1872,", "1873,900"]);
        var refused = () => SeriesData.ReadCsv(file, values: ["flow"], time: "year");

        refused.Should().Throw<CsvFormatException>();
        SeriesData.ReadCsv(file, values: ["flow"], time: "year", policy: new TimePolicy { Gaps = TimeGaps.FillPrevious }).All[0]
            .Values("flow").ToArray().Should().Equal(1120, 1120, 900);
    }

    [Fact]
    public void ReadCsv_FillWithTheMean_IsRefusedSinceItLooksAhead()
    {
        File.WriteAllLines(file, ["year,flow", "1871,1120"]);
        var act = () => SeriesData.ReadCsv(file, values: ["flow"], options: new CsvOptions { Missing = MissingValues.FillMean });

        act.Should().Throw<ArgumentException>().WithParameterName("options").WithMessage("*TimePolicy.Gaps*FillMean*");
    }

    [Fact]
    public void ReadCsv_TextColumnAsValues_IsRefusedByName()
    {
        File.WriteAllLines(file, ["year,name", "1871,a", "1872,b"]);
        var act = () => SeriesData.ReadCsv(file, values: ["name"], time: "year");

        act.Should().Throw<ArgumentException>().WithMessage("*'name' has labels*");
    }

    [Fact]
    public void ReadCsv_UnsortedTimes_AreRefused()
    {
        File.WriteAllLines(file, ["year,flow", "1872,1120", "1871,900"]);
        var act = () => SeriesData.ReadCsv(file, values: ["flow"], time: "year");

        act.Should().Throw<ArgumentException>().WithMessage("*ascend*Sort*");
    }
}
