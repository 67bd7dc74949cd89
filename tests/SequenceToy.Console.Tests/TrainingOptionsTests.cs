using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

/// <summary>The options that shape training, and the configuration file.</summary>
public sealed class TrainingOptionsTests
{
    private static readonly string[] Quick = ["--samples", "50", "--epochs", "2", "--quiet", "--json", "-"];

    [Fact]
    public void Invoke_TrainingOptions_AreInTheSettings()
    {
        var settings = SettingsOf("run", "sum", "--optimizer", "SGD", "--weight-decay", "0.5", "--schedule", "step", "--loss", "huber", "--clip", "2.5",
            "--forget-bias", "1", "--early-stopping", "7", "--test-samples", "30", "--fresh-data");

        settings["training"]!["optimizer"]!["kind"]!.GetValue<string>().Should().Be("Sgd");
        settings["training"]!["optimizer"]!["values"]!["weightDecay"]!.GetValue<double>().Should().Be(0.5);
        settings["training"]!["schedule"]!["kind"]!.GetValue<string>().Should().Be("StepSchedule");
        settings["training"]!["loss"]!["kind"]!.GetValue<string>().Should().Be("Huber");
        settings["training"]!["gradientClip"]!.GetValue<double>().Should().Be(2.5);
        settings["training"]!["earlyStopping"]!["patience"]!.GetValue<int>().Should().Be(7);
        settings["recurrent"]!["forgetBias"]!.GetValue<double>().Should().Be(1);
        settings["testSamples"]!.GetValue<int>().Should().Be(30);
        settings["freshDataEachEpoch"]!.GetValue<bool>().Should().BeTrue();
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public void Invoke_FreshDataOfATaskThatRecommendsIt_IsAsGiven(string given, bool isFresh) =>
        SettingsOf("run", "a-n-b-n", "--batch-size", "5", "--fresh-data", given)["freshDataEachEpoch"]!.GetValue<bool>().Should().Be(isFresh);

    [Theory]
    [InlineData("--clip must be above 0; it was -1.", "--clip", "-1")]
    [InlineData("--weight-decay must be from 0 to 1000; it was -1.", "--weight-decay", "-1")]
    [InlineData("--forget-bias needs --network lstm; the network was gru.", "--forget-bias", "1", "--network", "gru")]
    [InlineData("--early-stopping must be *it was 0.", "--early-stopping", "0")]
    [InlineData("--optimizer must be one of adam, adamw, rmsprop, sgd; it was adagrad.", "--optimizer", "adagrad")]
    [InlineData("--loss must fit *", "--loss", "cross-entropy")]
    [InlineData("--test-samples must be *it was 0.", "--test-samples", "0")]
    public void Invoke_WrongValue_IsNamed(string message, params string[] words)
    {
        var ended = Invoked.With(["run", "sum", "--samples", "50", "--epochs", "1", .. words]);

        ended.ExitCode.Should().Be(2);
        ended.Error.TrimEnd().Should().Match(message);
    }

    [Fact]
    public void Invoke_ConfigOfARun_RepeatsIt()
    {
        using var folder = new TemporaryFolder();
        var first = Invoked.With(["run", "sum", "--network", "gru", "--optimizer", "adamw", "--seed", "5", "--hidden", "3", .. Quick]).Output;
        File.WriteAllText(folder.PathTo("run.json"), first);

        var second = Invoked.With("run", "sum", "--config", folder.PathTo("run.json"), "--quiet", "--json", "-").Output;

        Of(second, "settings").Should().Be(Of(first, "settings"));
        Of(second, "scores").Should().Be(Of(first, "scores"));
    }

    [Fact]
    public void Invoke_ConfigAndOptions_TheOptionsWin()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("run.json"), """{ "seed": 5, "recurrent": { "kind": "GRU", "hiddenSize": 3 }, "training": { "epochs": 9 } }""");

        var settings = SettingsOf("run", "sum", "--config", folder.PathTo("run.json"), "--network", "rnn");

        settings["seed"]!.GetValue<int>().Should().Be(5);
        settings["recurrent"]!["kind"]!.GetValue<string>().Should().Be("RNN");
        settings["recurrent"]!["hiddenSize"]!.GetValue<int>().Should().Be(3);
        settings["training"]!["epochs"]!.GetValue<int>().Should().Be(2);
    }

    [Theory]
    [InlineData("[1,2.5]")]
    [InlineData("\"balanced\"")]
    public void Invoke_ConfigWithClassWeights_WritesThemAgain(string weights)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("run.json"), $$"""{ "samples": 40, "training": { "epochs": 1, "batchSize": 8, "classWeights": {{weights}} } }""");

        var written = Invoked.With("run", "parity", "--config", folder.PathTo("run.json"), "--quiet", "--json", "-").Output;

        JsonNode.Parse(written)!["settings"]!["training"]!["classWeights"]!.ToJsonString().Should().Be(weights);
    }

    [Theory]
    [InlineData("""{ "training": { "classWeights": "equal" } }""", "*training.classWeights*balanced*")]
    [InlineData("""{ "epochs": 3 }""", "*epochs is not a setting*")]
    [InlineData("""{ "training": { "epohcs": 3 } }""", "*training.epohcs is not a setting*training.epochs*")]
    [InlineData("""{ "training": { "epochs": "3" } }""", "*training.epochs*")]
    [InlineData("""{ "training": { "epochs": 0 } }""", "*training.epochs*it was 0.")]
    [InlineData("""{ "training": { "optimizer": { "kind": "Sgd", "values": { "momentum": 5 } } } }""", "*training.optimizer*momentum*it was 5.")]
    [InlineData("""{ "training": { "optimizer": { "kind": "Adagrad" } } }""", "*training.optimizer*kind*Adam*it was Adagrad.")]
    [InlineData("""{ "recurrent": { "kind": "GRU", "forgetBias": 1 } }""", "*recurrent*forgetBias*")]
    [InlineData("""{ "recurrent": { "kind": "GRU", "units": 1 } }""", "*recurrent*units*")]
    [InlineData("""{ "engine": "quantum" }""", "*engine*")]
    [InlineData("[1]", "*must be a JSON object*")]
    [InlineData("{", "*must be JSON*")]
    public void Invoke_WrongConfig_NamesTheSetting(string json, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("run.json"), json);

        var ended = Invoked.With("run", "sum", "--config", folder.PathTo("run.json"));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.TrimEnd().Should().Match(message).And.NotContain("\n");
    }

    private static JsonNode SettingsOf(params string[] words) => JsonNode.Parse(Invoked.With([.. words, .. Quick]).Output)!["settings"]!;

    private static string Of(string json, string name) => JsonNode.Parse(json)![name]!.ToJsonString();
}
