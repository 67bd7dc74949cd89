using SequenceToy.Data;
using SequenceToy.Series;

namespace SequenceToy.Tests.Data.Tables;

/// <summary>What has several readings is refused with all of them, its line and the option that decides.</summary>
public sealed class SeveralReadingsTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("MM/dd/yyyy", "dd/MM/yyyy", "05/05/2024,1\n01/02/2024,2", 3, "2024-01-02", "2024-02-01")]
    [InlineData("yyyyMMdd", "yyyyddMM", "20240505,1\n20240606,1\n20240102,2", 4, "2024-01-02", "2024-02-01")]
    public void ReadCsv_TwoFormatsThatDiffer_AreRefusedWithBothReadings(string one, string other, string rows, int line, params string[] readings)
    {
        File.WriteAllText(file, $"day,x\n{rows}\n");

        var problem = FluentActions.Invoking(() => DataTable.ReadCsv(file, options: new() { DateFormats = [one, other] })).Should().Throw<CsvFormatException>().Which;

        problem.Line.Should().Be(line);
        problem.Message.Should().ContainAll([.. readings, one, other, "--date-format"]);
    }

    [Fact]
    public void ReadCsv_TwoFormatsThatAgreeOrOfWhichOneFits_AreRead()
    {
        var options = new CsvOptions { DateFormats = ["MM/dd/yyyy", "dd/MM/yyyy"] };
        File.WriteAllText(file, "day,x\n05/05/2024,1\n06/06/2024,2\n");
        DataTable.ReadCsv(file, options: options)["day"].TimeAt(1).Should().Be(new DateTime(2024, 6, 6));

        File.WriteAllText(file, "day,x\n05/05/2024,1\n31/01/2024,2\n");
        DataTable.ReadCsv(file, options: options)["day"].TimeAt(1).Should().Be(new DateTime(2024, 1, 31));
    }

    [Theory]
    [InlineData("yyyyMMdd", "2024-02-28", "20240228,1\n20240229,2\n20240301,3")]
    [InlineData("yyyyMM", "2020-07", "202007,1\n202008,1\n202009,1\n202010,1\n202011,1\n202012,1\n202101,1")]
    public void ReadCsv_CompactDatesAsTimesOfASeries_AreRefusedUnlessTheFormatIsGiven(string format, string reading, string rows)
    {
        File.WriteAllText(file, $"t,x\n{rows}\n");

        var problem = FluentActions.Invoking(() => SeriesData.ReadCsv(file, ["x"], "t")).Should().Throw<CsvFormatException>().Which;
        var dates = SeriesData.ReadCsv(file, ["x"], "t", options: new() { DateFormats = [format] }).All[0];

        (problem.Line, problem.Column).Should().Be((2, "t"));
        problem.Message.Should().ContainAll(reading, "step number", $"--date-format {format}");
        dates.Times[0].ToString().Should().StartWith(reading);
        CsvSequences.Inspect(file)["t"].Notes.Should().ContainSingle().Which.Should().Contain($"--date-format {format}");
        CsvSequences.ReadRowPerSequence(file, ["t"], ["x"]).Should().HaveCountGreaterThan(2);
    }

    [Theory]
    [InlineData("1871,1\n1872,2\n1873,2")]
    [InlineData("202001,1\n202002,1\n202003,1")]
    [InlineData("202010,1\n202011,1\n202012,1\n202013,1\n202014,1\n202015,1\n202016,1")]
    [InlineData("20240228,1\n20240229,2\n20240230,3")]
    [InlineData("200001.5,1\n200002.5,1\n200003.5,1\n200004.5,1\n200005.5,1\n200006.5,1\n200007.5,1")]
    public void ReadCsv_OtherNumbersAsTimes_AreStepNumbers(string rows)
    {
        File.WriteAllText(file, $"t,x\n{rows}\n");

        SeriesData.ReadCsv(file, ["x"], "t").All[0].TimeAt(0).Number.Should().NotBeNull();
        CsvSequences.Inspect(file)["t"].Notes.Should().BeEmpty();
    }

    [Fact]
    public void ReadCsv_PointOfTwoMeaningsInOneColumn_IsRefusedUnlessOptionsSay()
    {
        File.WriteAllText(file, "level\n1.234\n5.678\n");

        FluentActions.Invoking(() => DataTable.ReadCsv(file)).Should().Throw<CsvFormatException>().WithMessage("*1234 or 1.234*--thousands .*--decimal .*");
        CsvSequences.Inspect(file).ToString().Should().NotContain("commas separate");
        DataTable.ReadCsv(file, options: new() { DecimalMark = '.' })["level"].Values[0].Should().Be(1.234);
        DataTable.ReadCsv(file, options: new() { ThousandsSeparator = '.' })["level"].Values[0].Should().Be(1234);
        DataTable.ReadCsv(file, options: new() { Delimiter = ',' })["level"].Values[0].Should().Be(1.234);
        File.WriteAllText(file, "level\n1.234\n5.67\n");
        DataTable.ReadCsv(file)["level"].Values[0].Should().Be(1.234);
    }

    [Theory]
    [InlineData("Jan 2020,1\nFeb 2020,2", 2, "'Jan 2020'")]
    [InlineData("2024-01-01,1\n2024/01/02,2\n2024-01-03,3\nlater,4", 3, "'2024/01/02'")]
    public void ReadCsv_TextsAsTimes_NameLineValueAndOption(string rows, int line, string value)
    {
        File.WriteAllText(file, $"t,x\n{rows}\n");

        var problem = FluentActions.Invoking(() => SeriesData.ReadCsv(file, ["x"], "t", options: new() { DateFormats = ["MMMM yyyy"] })).Should().Throw<CsvFormatException>().Which;

        (problem.File, problem.Line, problem.Column).Should().Be((file, line, "t"));
        problem.Message.Should().ContainAll(value, "--date-format", "MMMM yyyy");
    }

    [Theory]
    [InlineData("01.05.2024,1\n31.05.2024,2", 3, "'31.05.2024'", "MM.dd.yyyy")]
    [InlineData("01/02/2024,1\n03/02/2024,2", 2, "2024-02-01", "2024-01-02")]
    [InlineData("05/05/2024,1\n03/02/2024,2", 3, "2024-02-03", "2024-03-02")]
    [InlineData("2024-01-01,1\n2024-02-30,2\n2024-03-01,3", 3, "'2024-02-30'", "yyyy-MM-dd", "--category")]
    [InlineData("31.12.2023,1\n31.11.2023,2\n01.11.2023,3\n02.11.2023,3", 3, "'31.11.2023'")]
    [InlineData("later,1\n31.12.2023,2\n01.11.2023,3\n02.11.2023,3", 2, "'later'", "--missing-text")]
    [InlineData("2024-01-01T00:00:00Z,1\n2024-01-02T00:00:00,2", 3, "zone", "'2024-01-02T00:00:00'")]
    public void ReadCsv_DatesThatDoNotFit_NameTheLine(string rows, int line, params string[] parts)
    {
        File.WriteAllText(file, $"day,x\n{rows}\n");
        var options = new CsvOptions { DateFormats = parts.Contains("MM.dd.yyyy") ? ["MM.dd.yyyy"] : [] };

        var problem = FluentActions.Invoking(() => DataTable.ReadCsv(file, options: options)).Should().Throw<CsvFormatException>().Which;

        problem.Line.Should().Be(line);
        problem.Message.Should().ContainAll(parts);
    }
}
