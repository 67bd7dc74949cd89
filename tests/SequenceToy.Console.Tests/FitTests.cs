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

        var ended = Invoked.With("forecast", saved, "--horizon", "5", "--csv", folder.PathTo("f.csv"));

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
    [InlineData("window and horizon must fit *", "fit", "sample:nile", "--window", "200")]
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

        var ended = Invoked.With(Array.ConvertAll(words, word => word.Replace("{csv}", folder.PathTo("data.csv"), StringComparison.Ordinal)));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.TrimEnd().Should().Match(message).And.NotContain("\n");
        folder.Entries.Should().Equal("data.csv");
    }
}
