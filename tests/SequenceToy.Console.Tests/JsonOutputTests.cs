using System.Text.Json.Nodes;
using SequenceToy.Tasks;

namespace SequenceToy.Console.Tests;

public sealed class JsonOutputTests
{
    [Fact]
    public void Main_JsonToOutput_IsOneDocumentAndNothingElse()
    {
        var ended = ConsoleProcess.Run("run", "sum", "--epochs", "3", "--seed", "1", "--json", "-");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        var run = JsonNode.Parse(ended.Output)!;
        run["task"]!.GetValue<string>().Should().Be("sum-of-first-two");
        run["settings"]!["seed"]!.GetValue<int>().Should().Be(1);
        run["history"]!.AsArray().Select(epoch => epoch!["epoch"]!.GetValue<int>()).Should().Equal(1, 2, 3);
        run["stopReason"]!.GetValue<string>().Should().Be("completed");
    }

    [Fact]
    public void Invoke_JsonToOutput_HasTheAgreedShape()
    {
        var run = JsonNode.Parse(Invoked.With("--samples", "50", "--epochs", "1", "--json", "-").Output)!;

        run["schemaVersion"]!.GetValue<int>().Should().Be(2);
        Names(run).Should().Equal(
            "schemaVersion", "task", "settings", "engine", "engineReason", "device", "parameterCount", "stopReason", "bestEpoch", "history", "scores", "baseline",
            "baselines", "skill", "byLength", "firstFailingLength", "byCondition", "scoredInFull", "sequencesSeen", "scoredOn", "testOverlap", "solved", "predictions", "influence", "diagnosis", "trainSeconds", "totalSeconds", "environment");
        Names(run["settings"]).Should().Equal(
            "samples", "validationSplit", "testSamples", "freshDataEachEpoch", "stopWhenSolved", "goal", "testLengths", "samplesPerLength", "period", "inputScaler", "targetScaler", "recurrent", "training", "engine", "device", "seed");
        Names(run["settings"]!["recurrent"]).Should().Equal("kind", "hiddenSize", "layers", "bidirectional", "dropout", "forgetBias", "nonlinearity");
        Names(run["settings"]!["training"]).Should().Equal(
            "epochs", "batchSize", "learningRate", "optimizer", "schedule", "loss", "gradientClip", "earlyStopping", "threads", "tensorFloat32", "classWeights");
        Names(run["settings"]!["training"]!["optimizer"]).Should().Equal("kind", "values");
        Names(run["history"]![0]).Should().Equal("epoch", "loss", "validationLoss", "learningRate", "gradientNorm");
        Names(run["scores"]).Should().Equal("count", "rmse", "mse", "mae", "nrmse", "r2", "largestError", "accuracy", "sequenceAccuracy", "allStepsAccuracy", "crossEntropy",
            "toleranceAccuracy", "balancedAccuracy");
        Names(run["baseline"]).Should().Equal("name", "rule", "scores");
        Names(run["baseline"]!["scores"]).Should().Equal(Names(run["scores"]));
        run["baselines"]!.AsArray().Select(baseline => baseline!["name"]!.GetValue<string>()).Should().Equal(run["baseline"]!["name"]!.GetValue<string>(), "mean");
        Names(run["predictions"]![0]).Should().Equal("input", "prediction", "target", "inRange");
        Names(run["influence"]).Should().Equal("method", "counting", "unit", "range", "samples", "steps");
        Names(run["influence"]!["steps"]![2]).Should().Equal("step", "mean", "standardDeviation", "largest", "share", "shareStandardError", "isConstant", "shouldBeIgnored");
        Names(run["environment"]).Should().Equal(
            "trainSeconds", "totalSeconds", "operatingSystem", "architecture", "processorCount", "framework", "sequenceToyVersion", "torchSharpVersion");
    }

    [Theory]
    [InlineData("lstm", "LSTM", 2.0, null)]
    [InlineData("gru", "GRU", null, null)]
    [InlineData("rnn", "RNN", null, "tanh")]
    public void Invoke_Network_IsNamedInTheSettings(string network, string kind, double? forgetBias, string? nonlinearity)
    {
        string[] small = ["--samples", "50", "--epochs", "1", "--hidden", "6", "--json", "-"];
        var run = JsonNode.Parse(Invoked.With(["run", "delayed-xor", "--network", network, .. small]).Output)!;

        var recurrent = run["settings"]!["recurrent"]!;
        recurrent["kind"]!.GetValue<string>().Should().Be(kind);
        recurrent["hiddenSize"]!.GetValue<int>().Should().Be(6);
        recurrent["forgetBias"]?.GetValue<double>().Should().Be(forgetBias);
        (recurrent["forgetBias"] is null).Should().Be(forgetBias is null);
        recurrent["nonlinearity"]?.GetValue<string>().Should().Be(nonlinearity);
    }

    [Fact]
    public void Invoke_JsonToOutput_ShowsThePredictionsOfTheTutorial()
    {
        var predictions = JsonNode.Parse(Invoked.With("--samples", "50", "--epochs", "1", "--json", "-").Output)!["predictions"]!.AsArray();

        predictions.Select(prediction => prediction!["input"]!.ToJsonString()).Should().Equal("[[10],[20],[99]]", "[[1],[2],[100]]", "[[50],[60],[0]]");
        predictions.Select(prediction => prediction!["target"]!.ToJsonString()).Should().Equal("[30]", "[3]", "[110]");
    }

    [Fact]
    public void Run_Canceled_IsADocumentThatSaysSo()
    {
        using var folder = new TemporaryFolder();

        Invoked.Canceled(folder.PathTo("run.json")).ExitCode.Should().Be(130);

        JsonNode.Parse(File.ReadAllText(folder.PathTo("run.json")))!["stopReason"]!.GetValue<string>().Should().Be("cancelled");
    }

    [Fact]
    public void Invoke_ListAndDescribeAsJson_HaveTheTasksFacts()
    {
        var list = JsonNode.Parse(Invoked.With("list", "--json", "-").Output)!.AsArray();
        var one = JsonNode.Parse(Invoked.With("describe", "alternating", "--json", "-").Output)!;

        list.Should().HaveCount(TaskCatalog.All.Count);
        Names(one).Should().Equal([.. Names(list[0]), "examples"]);
        Names(list[0]).Should().Equal(
            "schemaVersion", "id", "aliases", "summary", "source", "notes", "features", "target", "goal", "baseline", "lengthUnit", "trainingLengths", "testLengths", "allowedSteps", "stepsMeaning", "conditions", "recommended");
        one["baseline"]!["scores"]!["accuracy"]!.GetValue<double>().Should().BeInRange(0, 1);
        (one["id"]!.GetValue<string>(), one["trainingLengths"]!.GetValue<string>(), one["testLengths"]!.GetValue<string>()).Should().Be(("alternating-binary", "2..12", "13..120"));
    }

    [Fact]
    public void Invoke_DescribeAsJson_HasExamplesOfTheLengthAskedFor()
    {
        var examples = JsonNode.Parse(Invoked.With("describe", "sum", "--steps", "5", "--json", "-").Output)!["examples"]!.AsArray();

        examples.Should().HaveCount(3).And.OnlyContain(example => example!["input"]!.AsArray().Count == 5);
        Names(examples[0]).Should().Equal("input", "target", "mask", "window", "drawn");
        examples[0]!["drawn"]!.GetValue<string>().Should().EndWith(FormattableString.Invariant($"→  {examples[0]!["target"]![0]![0]!.GetValue<int>()}"));
    }

    [Fact]
    public void Invoke_Json_WritesFloatsAsShortAsTheyAre()
    {
        var run = Invoked.With("run", "dyck-1", "--epochs", "1", "--json", "-").Output;

        run.Should().Contain("\"learningRate\": 0.01,").And.NotContain("0.0099999");
    }

    [Fact]
    public void Invoke_TestSteps_AreScoredByLength()
    {
        var run = JsonNode.Parse(Invoked.With("run", "alternating", "--epochs", "1", "--test-steps", "41..50", "--json", "-").Output)!;

        run["settings"]!["testLengths"]!.GetValue<string>().Should().Be("41..50");
        run["byLength"]!.AsArray().Select(length => length!["length"]!.GetValue<int>()).Should().StartWith([2]).And.Contain([12, 41]).And.EndWith(50);
        Names(run["byLength"]![0]!["scores"]).Should().Contain("accuracy");
        run["byLength"]!.AsArray().Select(length => length!["baseline"]!["rule"]!.GetValue<string>()).Distinct().Should().ContainSingle("the rule is the same at all lengths");
    }

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(property => property.Key);
}
