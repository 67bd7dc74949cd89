namespace SequenceToy.Samples.Tests;

public sealed class InsideMapTests
{
    [Fact]
    public void Run_Inside_ShowsEveryGateOfEveryUnitAndStep()
    {
        var ended = Invoked.With("run", "sum", "--inside");

        ended.ExitCode.Should().Be(0);
        ended.Output.Should().ContainAll("Inside, for 10, 20, 99", "input gate", "forget gate", "candidate", "output gate", "cell", "state", "unit 5", "remembers");
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
    public void Run_WithoutInside_KeepsGatesToItself() => Invoked.With("run", "sum", "--epochs", "2").Output.Should().NotContain("forget gate");
}
