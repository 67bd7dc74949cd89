using SequenceToy.Data;
using SequenceToy.Reports.Figures;
using SequenceToy.Series;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Reports.Tests.Figures;

/// <summary>The program of a series page makes the same experiment.</summary>
public sealed class SeriesCodeTests : IDisposable
{
    private const string Print = "Console.Write(result.Scores.Rmse.ToString(\"R\", System.Globalization.CultureInfo.InvariantCulture));";
    private static readonly Dictionary<string, SeriesExperiment> Experiments = new(StringComparer.Ordinal)
    {
        ["sunspots"] = SeriesExperiment.For(SeriesData.Sunspots).WithWindow(22).WithHorizon(11).WithTraining(epochs: 3),
        ["Nile as recommended"] = SeriesExperiment.For(SeriesData.Nile).WithTraining(epochs: 2),
        ["everything"] = SeriesExperiment.For(SeriesData.Sunspots).WithWindow(12).WithHorizon(3, SeriesStrategy.Recursive).SplitByTime(0.2, 0.25).WithDifferencing().WithSeasonalDifferencing(11)
            .WithIntervals(0.5, 0.9).WithSeeds(2).WithSeed(-7).WithGru(4).With(network => network.WithMinMaxScaling(-1, 1).WithOptimizer(new AdamW { WeightDecay = 0.03 }).WithGradientClip(0.7)).WithTraining(epochs: 2, batchSize: 20),
    };

    private readonly string folder = Directory.CreateTempSubdirectory("sequencetoy-").FullName;

    public static TheoryData<string> Names => [.. Experiments.Keys];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EmbeddedSeries_GivesTheSameScores(string name)
    {
        using var result = Experiments[name].Run();

        Rmse(SeriesCode.Of(result)).Should().Be(result.Scores.Rmse);
    }

    [Fact]
    public void Of_Defaults_AreLeftOut()
    {
        var program = SeriesCode.Of(SeriesRuns.Sunspots);

        program.Should().Contain(".For(SeriesData.Sunspots)").And.Contain(".WithWindow(22)").And.Contain(".WithHorizon(11)").And.Contain(".WithTraining(epochs: 40)").And.Contain(".WithSeed(0)");
        program.Should().NotContainAny("WithNetwork", "WithScaling", "SplitByTime", "WithIntervals", "WithPeriod", "WithSeeds", "WithTargets");
    }

    [Fact]
    public void Of_DataFromAFile_ReadsItByTheNamesOfItsColumns()
    {
        var csv = Path.Combine(folder, "sales.csv");
        File.WriteAllLines(csv, Enumerable.Range(0, 120).Select(month => FormattableString.Invariant($"{2010 + (month / 12)}-{(month % 12) + 1:D2},{month + (5 * (month % 12))},{month % 7}")).Prepend("month,\"units \"\"sold\"\"\",price"));
        var data = SeriesData.ReadCsv(csv, ["units \"sold\"", "price"], "month");
        using var result = SeriesExperiment.For(data).WithTargets("units \"sold\"").WithHorizon(2).WithTraining(epochs: 2).Run();

        var program = SeriesCode.Of(result);

        program.Should().Contain("SeriesData.ReadCsv(\"your-data.csv\", values: [\"units \\\"sold\\\"\", \"price\"], time: \"month\")");
        Rmse(program.Replace("your-data.csv", csv, StringComparison.Ordinal)).Should().Be(result.Scores.Rmse);
    }

    [Fact]
    public void Of_HowTheFileWasReadAndTimesTreated_IsInTheProgram()
    {
        var csv = Path.Combine(folder, "sales.csv");
        File.WriteAllLines(csv, Enumerable.Range(0, 120).Where(day => day % 7 != 6).Select(day => FormattableString.Invariant($"{new DateTime(2024, 1, 1).AddDays(day):dd.MM.yyyy};{day % 9},5")).Prepend("day;units"));
        var options = new CsvOptions { DateFormats = ["dd.MM.yyyy"], DecimalMark = ',', Delimiter = ';' };
        using var result = SeriesExperiment.For(SeriesData.ReadCsv(csv, ["units"], "day", options: options, policy: new TimePolicy { Gaps = TimeGaps.Ignore })).WithTraining(epochs: 2).Run();

        var program = SeriesCode.Of(result);

        program.Should().ContainAll("dd.MM.yyyy", "TimeGaps.Ignore", "DecimalMark = ','");
        Rmse(program.Replace("your-data.csv", csv, StringComparison.Ordinal)).Should().Be(result.Scores.Rmse);
    }

    [Fact]
    public void Of_DataFromCode_NamesAPlaceToLoadIt() => SeriesCode.Of(SeriesRuns.TwoColumns).Should().Contain("SeriesData data = LoadSeries();").And.Contain(".For(data)");

    [Fact]
    public void Of_SeveralNamedSeries_ReadsTheirColumn()
    {
        var csv = Path.Combine(folder, "shops.csv");
        File.WriteAllLines(csv, Enumerable.Range(0, 160).Select(row => FormattableString.Invariant($"{(row % 2 == 0 ? "north" : "south")},{row / 2},{(row * row) % 17}")).Prepend("shop,week,sold"));
        using var result = SeriesExperiment.For(SeriesData.ReadCsv(csv, ["sold"], "week", "shop")).WithWindow(4).WithTraining(epochs: 1).Run();

        var program = SeriesCode.Of(result);

        program.Should().Contain("series: \"shop\"");
        Rmse(program.Replace("your-data.csv", csv, StringComparison.Ordinal)).Should().Be(result.Scores.Rmse);
    }

    private static double Rmse(string program) => double.Parse(CompiledProgram.Run(program + Print), System.Globalization.CultureInfo.InvariantCulture);
}
