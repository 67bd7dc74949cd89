using System.Text.Json.Nodes;
using SequenceToy.Console.Json;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Console.Tests;

public sealed class GatesViewTests
{
    [Fact]
    public void Run_Inside_ShowsEveryGateOfEveryUnitAndStep()
    {
        var ended = Invoked.With("run", "sum", "--inside");

        ended.ExitCode.Should().Be(0);
        ended.Output.Should().ContainAll("Gates and states for 10, 20, 99", "input gate", "forget gate", "candidate", "output gate", "cell", "state", "unit 5", "Layer 1: ", "Half-life");
        ended.Output.Split('\n').Should().OnlyContain(line => line.TrimEnd().Length <= 80);
    }

    [Theory]
    [InlineData("gru", "update gate")]
    [InlineData("rnn", "state")]
    public void Run_Inside_ShowsWhatTheNetworkHas(string network, string signal) =>
        Invoked.With("run", "sum", "--inside", "--network", network, "--epochs", "2").Output.Should().Contain(signal).And.NotContain("forget gate");

    [Fact]
    public void Run_InsideOfLongSequences_ShowsBothEnds()
    {
        var ended = Invoked.With("run", "sum", "--steps", "60", "--inside", "--epochs", "1");

        ended.Output.Split('\n').Should().Contain(line => line.StartsWith("step", StringComparison.Ordinal) && line.Contains('…') && line.Contains(" 60"));
        ended.Output.Split('\n').Should().OnlyContain(line => line.TrimEnd().Length <= 80);
    }

    [Fact]
    public void Run_InsideAsJson_HasTheNumbersThatAreDrawn()
    {
        var run = JsonNode.Parse(Invoked.With("run", "sum", "--inside", "--epochs", "2", "--json", "-").Output)!;
        var drawn = Invoked.With("run", "sum", "--inside", "--epochs", "2").Output.Split('\n');
        var layer = run["inside"]!["layers"]![0]!;
        var gate = layer["signals"]!["inputGate"]!.AsArray();

        (layer["layer"]!.GetValue<int>(), layer["direction"]!.GetValue<string>()).Should().Be((1, "forward"));
        gate.Select(step => step!.AsArray().Count).Should().Equal(5, 5, 5);
        for (var unit = 0; unit < 5; unit++)
        {
            var tenths = gate.Select(step => $"{(int)(10 * step![unit]!.GetValue<double>())}");
            drawn.First(line => line.StartsWith($"unit {unit + 1} ", StringComparison.Ordinal))[8..17].Split(' ', StringSplitOptions.RemoveEmptyEntries).Should().Equal(tenths);
        }
    }

    [Fact]
    public void Run_AsJsonWithoutInside_HasNone() =>
        JsonNode.Parse(Invoked.With("run", "sum", "--epochs", "2", "--json", "-").Output)!.AsObject().Should().NotContainKey("inside");

    [Fact]
    public void Of_BidirectionalNetwork_NamesLayerAndDirection()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithLstm(hiddenSize: 2, layers: 2, bidirectional: true).WithTraining(epochs: 1).Run();

        var inside = InsideDocument.Of(result.Trace([10, 20, 99]), result.GateStatistics());

        inside.Layers.Select(layer => (layer.Layer, layer.Direction)).Should().Equal((1, "forward"), (1, "backward"), (2, "forward"), (2, "backward"));
    }

    [Fact]
    public void Run_WithoutInside_KeepsGatesToItself() => Invoked.With("run", "sum", "--epochs", "2").Output.Should().NotContain("forget gate");
}
