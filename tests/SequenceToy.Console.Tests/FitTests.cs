using System.Globalization;
using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

/// <summary>Training on files of one's own: series and tables.</summary>
public sealed class FitTests
{
    private static readonly string[] Quick = ["--epochs", "2", "--hidden", "2", "--seed", "1"];

    [Fact]
    public void Invoke_EmbeddedSeries_ShowsBaselinesForecastAndVerdict()
    {
        var ended = Invoked.With(["fit", "sample:nile", "--window", "6", "--horizon", "3", .. Quick]);

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().ContainAll("last value", "drift", "mean", "linear regression", "1971", "1973", "95% interval");
    }

    [Fact]
    public void Invoke_FilesOfSeries_AreNamedUnlessQuiet()
    {
        using var folder = new TemporaryFolder();
        string[] fit = ["fit", "sample:nile", "--window", "6", "--save", folder.PathTo("n.st"), "--plot", folder.PathTo("n.svg"), "--json", folder.PathTo("n.json"), .. Quick];

        foreach (var name in new[] { "n.st", "n.svg", "n.json" })
        {
            Unwrapped(Invoked.With(fit).Output).Should().Contain($"Wrote{folder.PathTo(name)}.");
        }

        Invoked.With([.. fit, "--quiet"]).Output.Should().NotContain("Wrote");
        Invoked.With("forecast", folder.PathTo("n.st"), "--output", folder.PathTo("f.csv")).Output.Should().Contain("f.csv.");
    }

    [Fact]
    public void Invoke_TimesWithoutTimeOption_NamesTheOption()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathTo("data.csv");
        File.WriteAllLines(file, ["month,sales", .. Enumerable.Range(0, 60).Select(month => $"{new DateTime(2020, 1, 1).AddMonths(month):yyyy-MM},{month % 7}")]);

        var refused = Invoked.With("fit", file, "--target", "sales");
        (refused.ExitCode, refused.Error).Should().Match<(int, string)>(ended => ended.Item1 == 2 && ended.Item2.Contains("--time 'month'"));
        Unwrapped(Invoked.With(["fit", file, "--target", "sales", "--window", "6", .. Quick]).Output).Should().Contain("notused:--time'month'");
        Invoked.With(["fit", file, "--target", "sales", "--window", "6", "--time", "month", .. Quick]).Output.Should().NotContain("--time");
    }

    [Fact]
    public void Invoke_SeriesThatIsNotLearned_HasSuggestionsAndTheStrongestBaseline()
    {
        var output = Invoked.With("fit", "sample:sunspots", "--window", "22", "--horizon", "11", "--epochs", "30").Output;

        output.Should().Contain("  Try ").And.Contain("strongest baseline (");
    }

    [Fact]
    public void Invoke_SeriesToJson_HasScoresBaselinesAndForecast()
    {
        var json = JsonNode.Parse(Invoked.With(["fit", "sample:nile", "--window", "6", "--horizon", "3", "--backtest", "2", "--json", "-", .. Quick]).Output)!;

        json["horizon"]!.GetValue<int>().Should().Be(3);
        json["scores"]!["mase"]!.GetValue<double>().Should().BePositive();
        json["baselines"]!.AsArray().Select(baseline => baseline!["name"]!.GetValue<string>()).Should().Contain(["last value", "drift", "mean"]);
        json["forecast"]!.AsArray().Select(value => value!["time"]!.GetValue<string>()).Should().Equal("1971", "1972", "1973");
        json["backtest"]!.AsArray().Should().HaveCount(2);
        json["errorByHorizon"]!.AsArray().Select(error => error!["step"]!.GetValue<int>()).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Invoke_SavedSeries_IsForecastLaterWithTheSameValues()
    {
        using var folder = new TemporaryFolder();
        var saved = folder.PathTo("nile.safetensors");
        var fitted = JsonNode.Parse(Invoked.With(["fit", "sample:nile", "--window", "6", "--horizon", "3", "--save", saved, "--json", "-", .. Quick]).Output)!;

        var ended = Invoked.With("forecast", saved, "--horizon", "5", "--output", folder.PathTo("f.csv"));

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        var rows = File.ReadAllLines(folder.PathTo("f.csv"));
        rows[0].Should().Be("series,column,step,time,forecast,low 80%,high 80%,low 95%,high 95%");
        rows.Should().HaveCount(6);
        var expected = fitted["forecast"]!.AsArray().Select(value => value!["value"]!.GetValue<double>()).ToArray();
        rows[1..4].Select(row => double.Parse(row.Split(',')[4], CultureInfo.InvariantCulture)).Should().Equal(expected, (one, other) => Math.Abs(one - other) < 1e-9 * Math.Abs(other));
    }

    [Fact]
    public void Invoke_SeriesFromCsvWithDecimalCommas_IsRead()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(
            folder.PathTo("data.csv"),
            ["month;sales", .. Enumerable.Range(0, 60).Select(month => FormattableString.Invariant($"{new DateTime(2020, 1, 1).AddMonths(month):yyyy-MM};{10.5 + Math.Sin(month)}").Replace('.', ','))]);

        var ended = Invoked.With(["fit", folder.PathTo("data.csv"), "--target", "sales", "--time", "month", "--window", "6", .. Quick]);

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().Contain("2025-01");
    }

    [Fact]
    public void Invoke_ConfigFile_WinsOverDefaultsButNotOverOptions()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("run.json"), """{ "seed": 7, "recurrent": { "kind": "GRU", "hiddenSize": 3 }, "training": { "epochs": 9 } }""");

        var json = JsonNode.Parse(Invoked.With("fit", "sample:nile", "--window", "6", "--epochs", "2", "--config", folder.PathTo("run.json"), "--json", "-").Output)!["settings"]!;

        json["seed"]!.GetValue<int>().Should().Be(7);
        json["recurrent"]!["kind"]!.GetValue<string>().Should().Be("GRU");
        json["training"]!["epochs"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public void Invoke_TableOfSteps_TrainsOneSequencePerId()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("steps.csv"), ["room,t,x,y", .. Enumerable.Range(0, 40).SelectMany(room => Enumerable.Range(0, 3).Select(step => FormattableString.Invariant($"r{room},{step},{room + step},{room}")))]);

        var json = JsonNode.Parse(Invoked.With(["fit", folder.PathTo("steps.csv"), "--target", "y", "--sequence-column", "room", "--step-column", "t", "--json", "-", .. Quick]).Output)!;

        json["split"]!.GetValue<string>().Should().Contain("8 validation samples");
        json["scores"]!["rmse"]!.GetValue<double>().Should().BePositive();
    }

    [Theory]
    [InlineData("--target must name *", "fit", "{csv}")]
    [InlineData("--target must be a column of *data.csv (a, b, c); it was 'z'.", "fit", "{csv}", "--target", "z")]
    [InlineData("--sequence-column is for tables *--window*", "fit", "{csv}", "--target", "c", "--window", "3", "--sequence-column", "a")]
    [InlineData("file must be a CSV file, sample:sunspots or sample:nile; it was sample:moon.", "fit", "sample:moon")]
    [InlineData("--horizon must be *it was 0.", "fit", "sample:nile", "--horizon", "0")]
    [InlineData("--window and horizon must fit *", "fit", "sample:nile", "--window", "200")]
    [InlineData("--backtest must be at most *", "fit", "sample:nile", "--backtest", "99", "--epochs", "1")]
    [InlineData("--backtest must be *it was -1.", "fit", "sample:nile", "--backtest", "-1")]
    [InlineData("--validation-split must be *it was 0.", "fit", "sample:nile", "--validation-split", "0")]
    [InlineData("--period must be below *it was 1,000.", "fit", "sample:nile", "--period", "1000")]
    [InlineData("--time must not be given with sample:nile*", "fit", "sample:nile", "--time", "year")]
    [InlineData("--columns must not be given with sample:nile*", "fit", "sample:nile", "--columns", "x")]
    [InlineData("*how a CSV file is read*sample:nile*", "fit", "sample:nile", "--delimiter", ";")]
    [InlineData("--target and --time must be different columns; both were 'a'.", "fit", "{csv}", "--target", "a", "--time", "a")]
    [InlineData("--target and --columns must be different columns; both were 'c'.", "fit", "{csv}", "--target", "c", "--columns", "c")]
    [InlineData("--columns must name different columns; 'a' was given twice.", "fit", "{csv}", "--target", "c", "--columns", "a", "a")]
    [InlineData("--missing must be refuse or previous *it was drop.", "fit", "{csv}", "--target", "c", "--window", "1", "--missing", "drop")]
    [InlineData("--time-features *", "fit", "{csv}", "--target", "c", "--window", "1", "--time-features", "elapsed")]
    [InlineData("*{csv}: times must ascend*--unsorted sort*", "fit", "{csv}", "--target", "c", "--time", "b")]
    [InlineData("--future needs *", "fit", "{csv}", "--target", "c", "--future", "{csv}x", "--window", "1")]
    [InlineData("--config and --save must be different *", "fit", "sample:nile", "--config", "{json}", "--save", "{json}")]
    [InlineData("--config and --json must be different *", "run", "sum-of-first-two", "--config", "{json}", "--json", "{json}")]
    [InlineData("--csv must be given *", "predict", "{csv}", "--delimiter", ";", "--input", "1")]
    [InlineData("--csv or --future must be given *", "forecast", "{csv}", "--delimiter", ";")]
    [InlineData("file and --output must be different *", "forecast", "{csv}", "--output", "{csv}")]
    [InlineData("--step-column must rise *line 4*", "fit", "{csv}", "--target", "c", "--sequence-column", "a", "--step-column", "b")]
    [InlineData("--delimiter must be one character; it was ;;.", "inspect", "{csv}", "--delimiter", ";;")]
    [InlineData("--missing must be one of refuse, drop, previous, mean, mask; it was guess.", "inspect", "{csv}", "--missing", "guess")]
    [InlineData("file must be a file that can be read; *", "inspect", "{csv}.nope")]
    [InlineData("*safetensors*", "forecast", "{csv}")]
    [InlineData("*--save*", "fit", "{csv}", "--target", "c", "--save", "{csv}")]
    public void Invoke_WrongArguments_AreNamedAndNothingIsWritten(string message, params string[] words)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("data.csv"), "a,b,c\n1,2,3\n1,3,4\n1,3,5\n2,1,6\n");
        File.WriteAllText(folder.PathTo("run.json"), """{ "training": { "epochs": 1 } }""");

        var ended = Invoked.With(Array.ConvertAll(words, word => Named(word)));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.TrimEnd().Should().Match(Named(message)).And.NotContain("\n");
        folder.Entries.Should().BeEquivalentTo("data.csv", "run.json");

        string Named(string text) => text.Replace("{csv}", folder.PathTo("data.csv"), StringComparison.Ordinal).Replace("{json}", folder.PathTo("run.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("label")]
    public void Invoke_TableShownInFull_HasScoresAndVerdict(string target)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("table.csv"), ["a,b,number,label", .. Rows.Select(row => $"{row},{row * 7 % 11},{row % 5},{(row % 2 == 0 ? "even" : "odd")}")]);

        var ended = Invoked.With(["fit", folder.PathTo("table.csv"), "--target", target, "--columns", "a", "b", .. Quick]);

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().ContainAll("Scores on 12 validation samples", "Verdict:", "baseline");
    }

    [Fact]
    public void Invoke_PredictFromCsv_ReadsColumnsByName()
    {
        using var folder = new TemporaryFolder();
        var saved = folder.PathTo("table.safetensors");
        File.WriteAllLines(folder.PathTo("table.csv"), ["id,a,b,y", .. Rows.Select(row => $"x{row},{row},{row * 7 % 11},{row % 5}")]);
        Invoked.With(["fit", folder.PathTo("table.csv"), "--target", "y", "--columns", "a", "b", "--features", "2", "--save", saved, .. Quick]).ExitCode.Should().Be(0);
        File.WriteAllLines(folder.PathTo("swapped.csv"), ["b;note;a", "3,5;x;10"]);

        var swapped = Invoked.With("predict", saved, "--csv", folder.PathTo("swapped.csv"), "--decimal", ",", "--quiet");
        var typed = Invoked.With("predict", saved, "--input", "10,3.5", "--quiet");

        (swapped.ExitCode, swapped.Error).Should().Be((0, ""));
        swapped.Output.Should().Be(typed.Output);
        Invoked.With("predict", saved, "--csv", folder.PathTo("table.csv"), "--quiet").Output.TrimEnd().Split('\n').Should().HaveCount(60);
        File.WriteAllLines(folder.PathTo("missing.csv"), ["a,c", "1,2"]);
        var refused = Invoked.With("predict", saved, "--csv", folder.PathTo("missing.csv"));
        (refused.ExitCode, refused.Error).Should().Match<(int Code, string Error)>(pair => pair.Code == 2 && pair.Error.Contains("'b'"));
    }

    [Fact]
    public void Invoke_PredictFromCsvOfSteps_HasOnePredictionPerSequence()
    {
        using var folder = new TemporaryFolder();
        var saved = folder.PathTo("steps.safetensors");
        File.WriteAllLines(folder.PathTo("steps.csv"), ["room,t,x,y", .. Rows.SelectMany(room => Enumerable.Range(0, 3).Select(step => $"r{room},{step},{room + step},{room}"))]);
        Invoked.With(["fit", folder.PathTo("steps.csv"), "--target", "y", "--sequence-column", "room", "--step-column", "t", "--save", saved, .. Quick]).ExitCode.Should().Be(0);

        var ended = Invoked.With("predict", saved, "--csv", folder.PathTo("steps.csv"), "--sequence-column", "room", "--quiet");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.TrimEnd().Split('\n').Should().HaveCount(60);
        Invoked.With("predict", saved, "--csv", folder.PathTo("steps.csv"), "--sequence-column", "room").Output.Split('\n')[1].Should().StartWith("r1: ");
        JsonNode.Parse(Invoked.With("predict", saved, "--csv", folder.PathTo("steps.csv"), "--sequence-column", "room", "--json", "-").Output)!.AsArray()
            .Select(prediction => prediction!["id"]!.GetValue<string>()).Should().Equal(Rows.Select(room => $"r{room}"));
    }

    [Fact]
    public void Invoke_KnownFutureAndNewerData_AreForecast()
    {
        using var folder = new TemporaryFolder();
        var (data, future, saved) = (folder.PathTo("data.csv"), folder.PathTo("future.csv"), folder.PathTo("series.safetensors"));
        File.WriteAllLines(data, ["month,sales,holidays", .. Months(0, 60)]);
        File.WriteAllLines(future, ["month,holidays", "2025-01,1", "2025-02,0", "2025-03,1"]);

        var fitted = Invoked.With(["fit", data, "--target", "sales", "--time", "month", "--known", "holidays", "--window", "6", "--horizon", "3", "--future", future, "--save", saved, "--plot", folder.PathTo("f.svg"), .. Quick]);
        var later = Invoked.With("forecast", saved, "--future", future);
        File.WriteAllLines(folder.PathTo("newer.csv"), ["holidays,sales,month", .. Months(20, 61).Select(row => string.Join(',', row.Split(',').Reverse()))]);
        File.WriteAllLines(folder.PathTo("next.csv"), ["holidays", "0", "1", "0"]);
        var newer = Invoked.With("forecast", saved, "--csv", folder.PathTo("newer.csv"), "--future", folder.PathTo("next.csv"));

        (fitted.ExitCode, fitted.Error, later.Error, newer.Error).Should().Be((0, "", "", ""));
        fitted.Output.Should().ContainAll("2025-01", "2025-03");
        later.Output.Should().Contain("2025-01");
        newer.Output.Should().Contain("2025-02").And.NotContain("2025-01-");
        var wrong = Invoked.With("forecast", saved, "--csv", folder.PathTo("newer.csv"), "--future", future);
        (wrong.ExitCode, wrong.Error).Should().Match<(int Code, string Error)>(pair => pair.Code == 2 && pair.Error.Contains("2025-02-01"));
    }

    [Fact]
    public void Invoke_ForecastOverMidnight_HasOneFormOfTimes()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("hours.csv"), ["t,y", .. Enumerable.Range(0, 94).Select(hour => FormattableString.Invariant($"{new DateTime(2024, 1, 1).AddHours(hour):yyyy-MM-ddTHH:mm:ss},{hour % 24}"))]);
        Invoked.With(["fit", folder.PathTo("hours.csv"), "--target", "y", "--time", "t", "--window", "6", "--save", folder.PathTo("hours.st"), .. Quick]).ExitCode.Should().Be(0);

        Invoked.With("forecast", folder.PathTo("hours.st"), "--horizon", "4", "--output", folder.PathTo("f.csv")).ExitCode.Should().Be(0);

        File.ReadAllLines(folder.PathTo("f.csv"))[1..].Select(row => row.Split(',')[3]).Should()
            .Equal("2024-01-04T22:00:00", "2024-01-04T23:00:00", "2024-01-05T00:00:00", "2024-01-05T01:00:00");
    }

    [Theory]
    [InlineData("sample:nile", "--window", "6")]
    [InlineData("{csv}", "--target", "y")]
    public void Invoke_ConfigThatJsonWrote_IsAccepted(params string[] words)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("table.csv"), ["a,b,y", .. Rows.Select(row => $"{row},{row * 7 % 11},{row % 5}")]);
        string[] fit = ["fit", .. words.Select(word => word.Replace("{csv}", folder.PathTo("table.csv"), StringComparison.Ordinal))];
        Invoked.With([.. fit, "--json", folder.PathTo("run.json"), .. Quick]).ExitCode.Should().Be(0);

        var again = Invoked.With([.. fit, "--config", folder.PathTo("run.json"), "--json", "-"]);

        (again.ExitCode, again.Error).Should().Be((0, ""));
        var (first, second) = (JsonNode.Parse(File.ReadAllText(folder.PathTo("run.json")))!, JsonNode.Parse(again.Output)!);
        second["scores"]!.ToJsonString().Should().Be(first["scores"]!.ToJsonString());
    }

    [Fact]
    public void Invoke_RareClass_CanBeWeightedAndStratified()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("table.csv"), ["a,b,label", .. Rows.Select(row => $"{row},{row * 7 % 11},{(row % 10 == 0 ? "rare" : "usual")}")]);

        var json = JsonNode.Parse(Invoked.With(["fit", folder.PathTo("table.csv"), "--target", "label", "--class-weights", "balanced", "--split", "stratified", "--json", "-", .. Quick]).Output)!;

        json["settings"]!["training"]!["classWeights"]!.GetValue<string>().Should().Be("balanced");
    }

    [Fact]
    public void Invoke_ClassThatIsNeverPredicted_IsNamedWithTheOptionThatHelps()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.PathTo("table.csv"), ["a,b,label", .. Rows.Select(row => $"{row % 3},{row % 2},{(row % 10 == 0 ? "rare" : "usual")}")]);

        var ended = Invoked.With(["fit", folder.PathTo("table.csv"), "--target", "label", "--split", "stratified", .. Quick]);

        ended.Output.Should().ContainAll("Scores by class", "'rare'", "'usual'", "--class-weights balanced");
    }

    private static IEnumerable<int> Rows => Enumerable.Range(0, 60);

    private static IEnumerable<string> Months(int first, int end) => Enumerable.Range(first, end - first).Select(month =>
        FormattableString.Invariant($"{new DateTime(2020, 1, 1).AddMonths(month):yyyy-MM},{100 + (10 * Math.Sin(month))},{month % 2}"));

    // Lines break at the width of the console.
    private static string Unwrapped(string output) => string.Concat(output.Where(character => !char.IsWhiteSpace(character)));
}
