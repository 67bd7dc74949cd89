using System.Globalization;
using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

/// <summary>What a user with series sees: dates, units, advice, and later files in the form of the first.</summary>
public sealed class SeriesFitTests : IDisposable
{
    private static readonly string[] Quick = ["--epochs", "2", "--hidden", "2", "--seed", "1"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Saved => folder.PathTo("saved.st");

    [Fact]
    public void Fit_TradingDaysWithHolidays_SaysThatDatesAreEstimatedEverywhere()
    {
        DateTime[] days = [.. Workdays(90).Where((_, i) => i % 23 != 4)];
        var file = Written("p.csv", ["day,close", .. days.Select((day, i) => Line($"{day:yyyy-MM-dd},{Value(i)}"))]);
        string[] fit = ["fit", file, "--target", "close", "--time", "day", "--gaps", "ignore", "--window", "5", "--horizon", "6", .. Quick];

        Unwrapped(Invoked.With([.. fit, "--save", Saved, "--report", folder.PathTo("page.html")]).Output).Should().Contain("areestimated");
        File.ReadAllText(folder.PathTo("page.html")).Should().Contain("are estimated");
        var json = JsonNode.Parse(Invoked.With([.. fit, "--json", "-"]).Output)!;
        json["forecastNotes"]!.AsArray().Should().ContainSingle();
        json["forecast"]!.AsArray().Select(value => Date(value!["time"]!.GetValue<string>()).DayOfWeek).Should()
            .NotContain([DayOfWeek.Saturday, DayOfWeek.Sunday]);
        Invoked.With("forecast", Saved).Output.Should().Contain("are estimated");
    }

    [Fact]
    public void Fit_TwoTargets_ShowsScoresOfEachAndTheUnitOfSkill()
    {
        var file = Written("two.csv", ["small,large", .. Enumerable.Range(0, 90).Select(i => Line($"{Value(i)},{1000 * Value(i + 7)}"))]);
        string[] fit = ["fit", file, "--target", "small", "--target", "large", "--window", "5", "--horizon", "2", .. Quick];

        var output = Unwrapped(Invoked.With([.. fit, "--report", folder.PathTo("page.html")]).Output);
        output.Should().ContainAll("Scoresbytarget", "MASE'sscale", "strongestbaseline").And.NotContain("ontheheld-outsteps;strongestbaseline(lastvalue)RMSE");
        File.ReadAllText(folder.PathTo("page.html")).Should().Contain("Scores by target");
        var json = JsonNode.Parse(Invoked.With([.. fit, "--json", "-"]).Output)!;
        var targets = json["scoresByTarget"]!.AsArray();
        targets.Select(target => target!["column"]!.GetValue<string>()).Should().Equal("small", "large");
        targets[1]!["scores"]!["rmse"]!.GetValue<double>().Should().BeGreaterThan(100 * targets[0]!["scores"]!["rmse"]!.GetValue<double>());
        targets[0]!["baselines"]!.AsArray().Should().HaveSameCount(json["baselines"]!.AsArray());
        Invoked.With([.. fit, "--quiet"]).Output.Should().Contain("MASE's scale");
    }

    [Fact]
    public void Fit_OneTarget_HasNoScoresByTarget() =>
        Invoked.With(["fit", "sample:nile", "--window", "5", .. Quick]).Output.Should().NotContain("by target").And.NotContain("MASE's scale");

    [Fact]
    public void Forecast_AnotherUnit_IsNoted()
    {
        string Rows(string name, double factor) => Written(name, ["t,load", .. Enumerable.Range(1, 80).Select(i => Line($"{i},{factor * Value(i)}"))]);
        Fitted(Rows("kw.csv", 1), "--target", "load", "--time", "t");

        Invoked.With("forecast", Saved, "--csv", Rows("watt.csv", 1000)).Output.Should().ContainAll("'load'", "unit");
        Invoked.With("forecast", Saved, "--csv", Rows("again.csv", 1)).Output.Should().NotContain("unit");
    }

    [Fact]
    public void Forecast_KnownColumnWithoutFuture_NamesTheOption()
    {
        var file = Written("k.csv", ["x,sale", .. Enumerable.Range(0, 80).Select(i => Line($"{Value(i)},{i % 3}"))]);
        Fitted(file, "--target", "x", "--known", "sale");

        Invoked.With("forecast", Saved).Error.Should().StartWith("--future must name").And.Contain("sale").And.NotContain("it had 0");
    }

    [Fact]
    public void Forecast_FileInTheFormOfTheFirst_NeedsNoOptions()
    {
        string German(string name, int from, int to) => Written(
            name,
            [
                "Tag;Wert",
                .. Enumerable.Range(from, to - from).Select(i =>
                    $"{new DateTime(2024, 1, 1).AddDays(i).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)};{Line($"{Value(i):F3}").Replace('.', ',')}"),
                "Summe;0",
            ]);
        Fitted(German("first.csv", 0, 80), "--target", "Wert", "--time", "Tag", "--date-format", "dd.MM.yyyy", "--footer-lines", "1", "--decimal", ",");

        var newer = Invoked.With("forecast", Saved, "--csv", German("newer.csv", 60, 95));
        (newer.ExitCode, newer.Error).Should().Be((0, ""));
        newer.Output.Should().Contain("2024-04-05").And.ContainAll("Read as the training file", "--date-format dd.MM.yyyy", "--footer-lines 1");

        var without = Written("plain.csv", File.ReadAllLines(German("newer2.csv", 60, 95))[..^1]);
        Invoked.With("forecast", Saved, "--csv", without, "--footer-lines", "0").Output.Should().Contain("2024-04-05");
    }

    [Fact]
    public void Forecast_GapsOfTheTraining_AreTreatedAgain()
    {
        string Rows(string name, int count) => Written(
            name, ["day,x", .. Workdays(count).Select((day, i) => Line($"{day:yyyy-MM-dd},{Value(i)}"))]);
        Fitted(Rows("first.csv", 80), "--target", "x", "--time", "day", "--gaps", "ignore");

        Invoked.With("forecast", Saved, "--csv", Rows("newer.csv", 91)).ExitCode.Should().Be(0);
        Invoked.With("forecast", Saved, "--csv", Rows("newer.csv", 91), "--gaps", "refuse").Error.Should().Contain("--gaps previous or ignore");
    }

    [Fact]
    public void Fit_ConfigOfASeries_GivesTheSameResult()
    {
        var file = Written(
            "s.csv", ["t,x,y,sale", .. Enumerable.Range(1, 120).Select(i => Line($"{i},{Value(i)},{Value(2 * i)},{i % 4}"))]);
        string[] all =
        [
            "fit", file, "--target", "x", "--columns", "y", "--known", "sale", "--time", "t", "--window", "7", "--horizon", "3", "--difference",
            "--period", "4", "--validation-split", "0.2", "--test-split", "0.25", "--seeds", "2", .. Quick,
        ];
        var (first, json) = (folder.PathTo("run.json"), "--json");
        Invoked.With([.. all, json, first]).ExitCode.Should().Be(0);

        var again = Invoked.With("fit", file, "--config", first, json, "-");

        (again.ExitCode, again.Error).Should().Be((0, ""));
        var (one, two) = (JsonNode.Parse(File.ReadAllText(first))!, JsonNode.Parse(again.Output)!);
        two["settings"]!.ToJsonString().Should().Be(one["settings"]!.ToJsonString());
        two["scores"]!.ToJsonString().Should().Be(one["scores"]!.ToJsonString());
        one["settings"]!["series"]!["testShare"]!.GetValue<double>().Should().Be(0.25);
        one["settings"]!.AsObject().Select(entry => entry.Key).Should().NotContain(["validationSplit", "samples", "period"]);

        var changed = JsonNode.Parse(Invoked.With("fit", file, "--config", first, "--window", "9", "--difference", "false", json, "-").Output)!["settings"]!["series"]!;
        (changed["window"]!.GetValue<int>(), changed["differencing"]!.GetValue<bool>(), changed["horizon"]!.GetValue<int>()).Should().Be((9, false, 3));
    }

    [Fact]
    public void Fit_ConfigOfAFileThatNeedsOptions_ReadsItInTheSameWay()
    {
        var file = Written("p.csv", ["# prices", "day;close", .. Workdays(90).Where((_, i) => i % 23 != 4).Select((day, i) => Line($"{day:dd.MM.yyyy};{i % 9},5"))]);
        var first = folder.PathTo("run.json");
        string[] reading = ["--date-format", "dd.MM.yyyy", "--gaps", "ignore", "--comment", "#", "--decimal", ",", "--delimiter", ";"];
        Invoked.With(["fit", file, "--target", "close", "--time", "day", "--window", "5", "--backtest", "2", "--json", first, .. reading, .. Quick]).ExitCode.Should().Be(0);

        var again = Invoked.With("fit", file, "--config", first, "--json", "-");

        (again.ExitCode, again.Error).Should().Be((0, ""));
        var (one, two) = (JsonNode.Parse(File.ReadAllText(first))!, JsonNode.Parse(again.Output)!);
        two["settings"]!.ToJsonString().Should().Be(one["settings"]!.ToJsonString());
        two["backtest"]!.ToJsonString().Should().Be(one["backtest"]!.ToJsonString());
        Invoked.With("fit", file, "--config", first, "--gaps", "refuse").Error.Should().Contain("--gaps previous or ignore");
        JsonNode.Parse(Invoked.With("fit", file, "--config", first, "--backtest", "0", "--json", "-").Output)!["backtest"].Should().BeNull();
    }

    [Fact]
    public void Fit_TwoShopsWithoutTheirColumn_IsRefusedByTheOption()
    {
        var file = Written("shops.csv", ["shop,day,sales", .. Enumerable.Range(0, 80).Select(i => Line($"{(i < 40 ? "A" : "B")},{new DateTime(2024, 1, 1).AddDays(i % 40):yyyy-MM-dd},{Value(i)}"))]);

        var ended = Invoked.With("fit", file, "--target", "sales", "--window", "5");

        ended.ExitCode.Should().Be(2);
        ended.Error.Should().StartWith(file).And.Contain("--series 'shop'").And.Contain("--time").And.NotContain("series:");
    }

    [Fact]
    public void Forecast_FilesOfOtherSeriesOrTimes_AreRefusedByTheOptionsOfForecast()
    {
        string Days(int first, int count, string time) => string.Join('\n', Enumerable.Range(first, count).Select(i => Line($"{new DateTime(2024, 1, 1).AddDays(i):yyyy-MM-dd},{Value(i)},{i % 4}")).Prepend($"{time},x,sale"));
        var file = Written("s.csv", [Days(0, 90, "day")]);
        Fitted(file, "--target", "x", "--known", "sale", "--time", "day");

        Invoked.With("forecast", Saved, "--future", Written("f.csv", [Days(90, 2, "day")])).ExitCode.Should().Be(0);
        Invoked.With("forecast", Saved, "--future", Written("f.csv", [Days(200, 2, "date")])).Error.Should().ContainAll("--future", "'day'", "'date'");
        var both = Written("b.csv", [.. Days(0, 90, "shop,day").Split('\n').SelectMany((row, i) => i == 0 ? (string[])[row] : [$"A,{row}", $"B,{row}"])]);
        Invoked.With("forecast", Saved, "--csv", both, "--future", Written("f.csv", [Days(90, 2, "day")])).Error.Should().StartWith("--csv must have the rows of one series");
    }

    [Theory]
    [InlineData("--missing must be *mask.", "--missing", "mask")]
    [InlineData("--missing previous and --gaps ignore *", "--missing", "previous", "--gaps", "ignore")]
    [InlineData("--category must be a column *'zz'.", "--category", "zz")]
    public void Fit_ReadingOptionsThatDoNotFitASeries_AreRefused(string message, params string[] words)
    {
        var file = Written("s.csv", ["day,x", .. Workdays(60).Select((day, i) => Line($"{day:yyyy-MM-dd},{Value(i)}"))]);

        Invoked.With(["fit", file, "--target", "x", "--time", "day", "--window", "4", .. words]).Error.TrimEnd().Should().Match(message);
    }

    [Fact]
    public void Fit_SuggestionsOfASeries_AreInTheJson()
    {
        var json = JsonNode.Parse(Invoked.With(["fit", "sample:sunspots", "--window", "22", "--json", "-", .. Quick]).Output)!;

        json["suggestions"]!.AsArray().Should().NotBeEmpty().And.OnlyContain(suggestion => suggestion!["what"]!.GetValue<string>().Length > 0);
    }

    [Fact]
    public void Fit_ConfigWithUnknownSettingOfASeries_IsRefusedByName()
    {
        var config = Written("c.json", ["{ \"series\": { \"horizon\": 2, \"windows\": 5 } }"]);

        Invoked.With("fit", "sample:nile", "--config", config).Error.Should().ContainAll("--config", "series", "windows");
        Invoked.With("run", "sum-of-first-two", "--config", config).Error.Should().ContainAll("--config", "series");
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    public void Fit_MissingValueOfASeries_NamesOnlyWhatIsAllowed(string text)
    {
        var file = Written("m.csv", ["t,x", .. Enumerable.Range(0, 60).Select(i => i == 30 ? $"30,{text}" : Line($"{i},{Value(i)}"))]);

        var error = Invoked.With("fit", file, "--target", "x", "--time", "t").Error;

        error.Should().ContainAll("line 32", "--gaps previous", "--missing-text").And.NotContain("drop").And.NotContain("mean").And.NotContain("mask").And.NotContain("TimePolicy");
        Invoked.With(["fit", file, "--target", "x", "--time", "t", "--gaps", "previous", "--window", "5", .. Quick]).ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fit_SeveralSeriesWithoutSeries_NamesTheColumn(bool byShop)
    {
        var rows = from shop in new[] { "Z", "A", "M" } from day in Enumerable.Range(1, 30) select (shop, day);
        rows = byShop ? rows : rows.OrderBy(row => row.day);
        var file = Written("shops.csv", ["shop,t,x", .. rows.Select(row => Line($"{row.shop},{row.day},{Value(row.day)}"))]);

        var error = Invoked.With("fit", file, "--target", "x", "--time", "t").Error;

        error.Should().Contain("--series 'shop'").And.NotContain("--duplicates").And.NotContain("--unsorted");
        Invoked.With(["fit", file, "--target", "x", "--time", "t", "--series", "shop", "--window", "4", .. Quick]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Fit_SeriesNamedByNumbers_NamesTheColumn()
    {
        var file = Written(
            "ids.csv",
            ["t,x,store", .. Enumerable.Range(1, 30).SelectMany(day => new[] { 7, 12 }.Select(store => Line($"{day},{Value(day)},{store}")))]);

        Invoked.With("fit", file, "--target", "x", "--time", "t").Error.Should().Contain("--series 'store'");
    }

    [Fact]
    public void Fit_EqualTimesWithoutALabel_NamesDuplicates()
    {
        var file = Written("d.csv", ["t,x", .. Enumerable.Range(1, 30).SelectMany(day => new[] { Line($"{day},{Value(day)}"), Line($"{day},{Value(day)}") })]);

        Invoked.With("fit", file, "--target", "x", "--time", "t").Error.Should().Contain("--duplicates").And.NotContain("--series");
    }

    [Fact]
    public void Fit_DatesInTheWrongOrder_SuspectsTheFormat()
    {
        var file = Written("o.csv", ["month,x", .. Enumerable.Range(0, 60).Select(i => Line($"01/{1 + (i % 12):00}/{2018 + (i / 12)},{Value(i)}"))]);
        string[] fit = ["fit", file, "--target", "x", "--time", "month", "--window", "4", .. Quick, "--date-format"];

        Invoked.With([.. fit, "MM/dd/yyyy"]).Error.Should().ContainAll("day and month exchanged", "--date-format").And.NotContain("DateFormats");
        Invoked.With([.. fit, "dd/MM/yyyy"]).ExitCode.Should().Be(0);
    }

    private void Fitted(string file, params string[] options)
    {
        var ended = Invoked.With(["fit", file, .. options, "--window", "5", "--horizon", "2", "--save", Saved, .. Quick]);
        (ended.ExitCode, ended.Error).Should().Be((0, ""));
    }

    private string Written(string name, string[] lines)
    {
        File.WriteAllLines(folder.PathTo(name), lines);
        return folder.PathTo(name);
    }

    private static IEnumerable<DateTime> Workdays(int count) => Enumerable.Range(0, 2 * count).Select(day => new DateTime(2024, 3, 5).AddDays(day))
        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(count);

    private static double Value(int i) => Math.Round(10 + Math.Sin(i * 0.7) + (i * 37 % 11 * 0.1), 3);

    private static DateTime Date(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static string Line(FormattableString text) => FormattableString.Invariant(text);

    private static string Unwrapped(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
