using System.Text.Json.Nodes;
using SequenceToy.Console.Commands;
using SequenceToy.Console.Views;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;
using Spectre.Console.Testing;

namespace SequenceToy.Console.Tests;

public sealed class CompareTests
{
    [Fact]
    public void Invoke_Compare_ShowsThreeNetworksSideBySideWithIntervals()
    {
        var ended = Invoked.With("compare", "alternating", "--epochs", "1", "--seeds", "2", "--seed", "7");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().MatchRegex("Network +LSTM +GRU +plain RNN").And.MatchRegex("Runs +2 +2 +2").And.Contain("At 120 ")
            .And.MatchRegex(@"Reached( +\d+%){3}").And.MatchRegex(@"(LSTM is (better|worse) than GRU|No reliable difference: LSTM is better than GRU|LSTM and GRU have equal scores)");
        ended.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Invoke_CompareAsJson_HasStatisticsRunsAndPairs()
    {
        var document = JsonNode.Parse(Invoked.With("compare", "sum", "--epochs", "2", "--seeds", "2", "--json", "-").Output)!;
        var compared = document["networks"]!.AsArray();

        Names(document).Should().Equal("schemaVersion", "task", "goal", "baseline", "networks", "comparisons");
        (document["schemaVersion"]!.GetValue<int>(), document["task"]!.GetValue<string>(), document["goal"]!["metric"]!.GetValue<string>()).Should().Be((3, "sum-of-first-two", "rmse"));
        Names(compared[0]!).Should().Equal("network", "parameterCount", "statistics", "runs");
        Names(compared[0]!["runs"]![0]!).Should().Equal("seed", "stopReason", "solved", "score", "sequences", "seconds", "byLength", "error");
        compared.Select(network => network!["statistics"]!["settings"]!["recurrent"]!["kind"]!.GetValue<string>()).Should().Equal("LSTM", "GRU", "RNN");
        compared.Select(network => network!["network"]!.GetValue<string>()).Should().Equal("LSTM", "GRU", "plain RNN");
        compared.Select(network => network!["parameterCount"]!.GetValue<int>()).Should().Equal(166, 126, 46);
        compared.Should().OnlyContain(network => string.Join(' ', network!["runs"]!.AsArray().Select(run => run!["seed"]!.GetValue<int>())) == "42 43");
        var pairs = document["comparisons"]!.AsArray();
        pairs.Select(pair => $"{pair!["first"]} {pair["second"]}").Should().Equal("LSTM GRU", "LSTM plain RNN", "GRU plain RNN");
        Names(pairs[0]!).Should().Equal("first", "second", "probabilityOfBetter", "pValue", "isBetter", "isWorse", "sentence");
    }

    // The runs are those of run with the same options.
    [Fact]
    public void Invoke_CompareAsJson_HasTheScoreOfTheRun()
    {
        var compared = JsonNode.Parse(Invoked.With("compare", "sum", "--epochs", "2", "--seeds", "2", "--json", "-").Output)!;
        var run = JsonNode.Parse(Invoked.With("run", "sum", "--epochs", "2", "--network", "gru", "--seed", "43", "--json", "-").Output)!;

        compared["networks"]![1]!["runs"]![1]!["score"]!.GetValue<double>().Should().Be(run["scores"]!["rmse"]!.GetValue<double>());
    }

    [Fact]
    public void Invoke_CompareOnANarrowConsole_PutsIntervalsBelowTheirNumbers()
    {
        using var console = PipedConsole.Create().Width(60);

        CommandLine.Invoke(["compare", "alternating", "--epochs", "1", "--seeds", "1"], console, TextWriter.Null, TextWriter.Null).Should().Be(0);

        console.Output.Should().MatchRegex("Network +LSTM +GRU +plain RNN").And.NotContain("…   ");
        console.Output.Split('\n').Should().OnlyContain(line => line.Length <= 60);
    }

    [Theory]
    [InlineData("compare sum --seeds 0", "--seeds must be from 1 to 1000; it was 0.")]
    [InlineData("compare sum --seeds 1001", "--seeds must be from 1 to 1000; it was 1001.")]
    [InlineData("compare sum --seed -1", "--seed must be from 0 to 1000000000; it was -1.")]
    [InlineData("compare sum --hidden 0", "--hidden must be from 1 to 8192; it was 0.")]
    [InlineData("compare nope", "task must be")]
    public void Invoke_BadInput_IsOneLineOnStandardErrorAndTwo(string words, string part)
    {
        var ended = Invoked.With(words.Split(' '));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().Contain(part);
        ended.Error.TrimEnd().Should().NotContain("\n");
    }

    [Fact]
    public void Compare_CanceledAtOnce_SaysSo()
    {
        var ended = Invoked.ComparedCanceled();

        (ended.ExitCode, ended.Error).Should().Be((130, ""));
        ended.Output.Should().Contain("Canceled before a run was complete.");
    }

    [Fact]
    public void Write_RunsOfOneNetworkOnly_ShowsWhatThereIs()
    {
        var task = new SumOfFirstTwo();
        using var canceled = new CancellationTokenSource();
        var results = SequenceSweep.Of(SequenceExperiment.For(task).WithTraining(epochs: 1))
            .Over("network", ["LSTM", "GRU"], (experiment, name) => string.Equals(name, "GRU", StringComparison.Ordinal) ? experiment.WithGru() : experiment)
            .WithSeeds(3).WithThreads(1).Run(folder: null, new FirstRun(canceled), canceled.Token);
        using var console = PipedConsole.Create();

        CompareView.Write(console, task, results);

        results.RunCount.Should().Be(1);
        console.Output.Should().MatchRegex("Runs +1 +0").And.MatchRegex(@"Seconds \(median\) +\d.* –");
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(property => property.Key);

    private sealed class FirstRun(CancellationTokenSource source) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => source.Cancel();
    }
}
