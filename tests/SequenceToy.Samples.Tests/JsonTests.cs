using System.Text.Json;

namespace SequenceToy.Samples.Tests;

public sealed class JsonTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sequencetoy-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Run_JsonToOutput_HasAllThatIsPromisedAndNothingElse()
    {
        var call = Invocation.Of("run", "sum-of-first-two", "--epochs", "2", "--json", "-");

        (call.Code, call.Console, call.Error).Should().Be((0, "", ""));
        var run = JsonDocument.Parse(call.Output).RootElement;
        run.EnumerateObject().Select(property => property.Name).Should().Contain(
            ["schemaVersion", "task", "settings", "engine", "device", "parameterCount", "history", "scores", "baseline", "predictions", "trainSeconds", "totalSeconds", "environment"]);
        run.GetProperty("history")[1].EnumerateObject().Select(property => property.Name).Should().Contain(["epoch", "loss", "validationLoss", "learningRate"]);
        run.GetProperty("predictions")[0].EnumerateObject().Select(property => property.Name).Should().Contain(["input", "predicted", "expected"]);
        run.GetProperty("parameterCount").GetInt32().Should().Be(166);
    }

    [Fact]
    public void Run_JsonFile_ReplacesItAndLeavesNothingElse()
    {
        var file = Path.Combine(folder.FullName, "run.json");
        File.WriteAllText(file, "old");

        Invocation.Of("run", "recall-last", "--epochs", "2", "--quiet", "--json", file).Code.Should().Be(0);

        JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("task").GetString().Should().Be("recall-last");
        folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void Run_BadInput_LeavesTheFileAsItWas()
    {
        var file = Path.Combine(folder.FullName, "run.json");
        File.WriteAllText(file, "old");

        Invocation.Of("run", "recall-last", "--epochs", "2", "--samples", "5", "--json", file).Code.Should().Be(2);

        File.ReadAllText(file).Should().Be("old");
        folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public void Run_Cancelled_IsMarkedAndHasItsOwnCode()
    {
        using var console = new StringWriter();
        using var output = new StringWriter();

        var code = RunCommand.Run("recall-last", new RunRequest { Json = "-" }, Invocation.Piped(console), output, new CancellationToken(canceled: true));

        code.Should().Be(130);
        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("stopReason").GetString().Should().Be("cancelled");
    }
}
