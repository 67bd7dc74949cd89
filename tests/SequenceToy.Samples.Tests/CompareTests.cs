using System.Text.Json.Nodes;

namespace SequenceToy.Samples.Tests;

public sealed class CompareTests
{
    [Fact]
    public void Invoke_Compare_ShowsThreeNetworksSideBySide()
    {
        var ended = Invoked.With("compare", "alternating", "--epochs", "1", "--seeds", "2", "--seed", "7");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().ContainAll("LSTM, seed 7: ", "GRU, seed 8: ", "RNN, seed 8: ", "at 120").And.NotContain("seed 9");
        ended.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Invoke_CompareAsJson_HasEachRunOfEachNetwork()
    {
        var compared = JsonNode.Parse(Invoked.With("compare", "sum", "--epochs", "2", "--seeds", "2", "--json", "-").Output)!.AsArray();

        compared.Select(network => network!["network"]!.GetValue<string>()).Should().Equal("LSTM", "GRU", "RNN");
        compared.Select(network => network!["parameterCount"]!.GetValue<int>()).Should().Equal(166, 126, 46);
        compared.Should().OnlyContain(network => network!["runs"]!.AsArray().Count == 2);
    }

    [Fact]
    public void Compare_Cancelled_ShowsWhatThereIs()
    {
        var ended = Invoked.ComparedCancelled();

        ended.ExitCode.Should().Be(130);
        ended.Output.Should().ContainAll("LSTM, seed 0: ", "Cancelled before all was trained.").And.NotContainAny("LSTM, seed 1", "GRU, seed", "RNN, seed");
    }
}
