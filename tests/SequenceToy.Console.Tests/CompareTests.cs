using System.Text.Json.Nodes;
using SequenceToy.Console.Commands;
using Spectre.Console.Testing;

namespace SequenceToy.Console.Tests;

public sealed class CompareTests
{
    [Fact]
    public void Invoke_Compare_ShowsThreeNetworksSideBySide()
    {
        var ended = Invoked.With("compare", "alternating", "--epochs", "1", "--seeds", "2", "--seed", "7");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().ContainAll("LSTM, seed 7: ", "GRU, seed 8: ", "plain RNN, seed 8: ", "trained on ", "At 120").And.NotContain("seed 9");
        ended.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Invoke_CompareAsJson_HasEachRunOfEachNetwork()
    {
        var document = JsonNode.Parse(Invoked.With("compare", "sum", "--epochs", "2", "--seeds", "2", "--json", "-").Output)!;
        var compared = document["networks"]!.AsArray();

        document.AsObject().Select(property => property.Key).Should().Equal("schemaVersion", "task", "goal", "baseline", "networks", "environment");
        (document["schemaVersion"]!.GetValue<int>(), document["task"]!.GetValue<string>(), document["goal"]!["metric"]!.GetValue<string>()).Should().Be((2, "sum-of-first-two", "rmse"));
        document["baseline"]!.AsObject().Select(property => property.Key).Should().Equal("name", "rule", "scores");
        compared[0]!.AsObject().Select(property => property.Key).Should().Equal("network", "settings", "engine", "engineReason", "device", "parameterCount", "runs");
        compared.Select(network => network!["settings"]!["recurrent"]!["kind"]!.GetValue<string>()).Should().Equal("LSTM", "GRU", "RNN");
        compared.Select(network => network!["network"]!.GetValue<string>()).Should().Equal("LSTM", "GRU", "RNN");
        compared.Select(network => network!["parameterCount"]!.GetValue<int>()).Should().Equal(166, 126, 46);
        compared.Should().OnlyContain(network => network!["runs"]!.AsArray().Count == 2);
    }

    [Theory]
    [InlineData("compare alternating --epochs 1 --seeds 1", "LSTM, seed 42: goal (not )?reached; trained on 320 samples in ")]
    [InlineData("compare reber --seeds 1", "LSTM, seed 42: goal reached after [0-9,]+ samples in ")]
    public void Invoke_Compare_SaysAfterOnlyWhereTheGoalEndedIt(string words, string line) =>
        Invoked.With(words.Split(' ')).Output.Should().MatchRegex(line);

    [Fact]
    public void Invoke_CompareOnANarrowConsole_TurnsTheTableRatherThanCutWords()
    {
        using var console = new TestConsole().Width(50);

        CommandLine.Invoke(["compare", "alternating", "--epochs", "1", "--seeds", "1"], console, TextWriter.Null, TextWriter.Null).Should().Be(0);

        console.Output.Should().MatchRegex("Network +LSTM +GRU +plain RNN").And.MatchRegex("Samples +320 +320 +320").And.NotContain("…   ");
    }

    [Fact]
    public void Compare_Canceled_ShowsWhatThereIs()
    {
        var ended = Invoked.ComparedCanceled();

        ended.ExitCode.Should().Be(130);
        ended.Output.Should().ContainAll("LSTM, seed 0: ", "Canceled before all ").And.NotContainAny("LSTM, seed 1", "GRU, seed", "RNN, seed");
    }
}
