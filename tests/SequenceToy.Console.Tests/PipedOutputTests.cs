using SequenceToy.Tasks;

namespace SequenceToy.Console.Tests;

public sealed class PipedOutputTests
{
    public static TheoryData<string> Commands => ["list", "list memory", "describe sum", "describe alternating", "run sum --epochs 25", "run copy --steps 60 --epochs 2 --network gru", "run alternating --epochs 2"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Main_Piped_IsPlainTextOfEightyColumns(string words)
    {
        var ended = ConsoleProcess.Run(words.Split(' '));

        ended.Error.Should().BeEmpty();
        ended.Output.Should().NotContainAny("\e", "\r");
        ended.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80 && !line.EndsWith(' '));
    }

    [Fact]
    public void Invoke_DescribeAnyTask_FitsEightyColumns()
    {
        foreach (var entry in TaskCatalog.All)
        {
            var ended = Invoked.With("describe", entry.Id);

            (ended.ExitCode, ended.Error).Should().Be((0, ""), entry.Id);
            ended.Output.Split('\n').Where(line => line.Length > 80).Should().BeEmpty(entry.Id);
            ended.Output.Should().ContainAll(entry.Id, entry.Teaches.Split(' ')[0], "Encoding", "Baseline", "Recommended", "Source");
        }
    }

    [Fact]
    public void Main_PipedInCi_IsPlainText() =>
        ConsoleProcess.RunWith("GITHUB_ACTIONS", "true", "run", "sum", "--epochs", "1").Output.Should().NotContain("\e");

    [Fact]
    public void Invoke_NoTerminal_ShowsProgressInAboutTenLines()
    {
        var ended = Invoked.With("run", "sum", "--samples", "50", "--epochs", "40");

        ended.Output.Split('\n').Where(line => line.StartsWith("Epoch ", StringComparison.Ordinal)).Select(line => int.Parse(line[6..10], null))
            .Should().Equal(1, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40);
    }

    [Fact]
    public void Invoke_GoalMetEarly_ShowsTheLastEpochAndSaysWhyItIsTheLast()
    {
        var ended = Invoked.With("run", "dyck-1", "--seed", "1");

        ended.Output.ReplaceLineEndings(" ").Should()
            .MatchRegex("Epoch +(?<last>[0-9]+) [^E]*Learning curve.*Training stopped after epoch \\k<last> of 100: the validation score was better +than the goal .*standard error");
    }

    [Fact]
    public void Invoke_BudgetUsedUp_SaysSo() =>
        Invoked.With("run", "dyck-1", "--epochs", "1").Output.ReplaceLineEndings(" ").Should().Contain("Training ended at its limit of 1 epoch. ");

    [Fact]
    public void Invoke_NothingForValidation_TrainsOnAfterTheGoal()
    {
        var ended = Invoked.With("run", "reber", "--validation-split", "0", "--epochs", "6");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.ReplaceLineEndings(" ").Should().Contain("does not stop at the goal").And.Contain("Epoch    6 ");
    }

    [Theory]
    [InlineData("lstm", "Network: LSTM with 5 units, *; 166 parameters:")]
    [InlineData("gru", "Network: GRU with 5 units, *; 126 parameters:")]
    [InlineData("rnn", "Network: plain RNN with 5 units, *; 46 parameters:")]
    public void Invoke_Network_IsNamedInTheIntroduction(string network, string line) =>
        Invoked.With("--network", network, "--samples", "50", "--epochs", "1", "--hidden", "5").Output.Split('\n').Should().ContainMatch(line);

    [Fact]
    public void Invoke_Quiet_IsOneLine()
    {
        var ended = Invoked.With("run", "sum", "--samples", "50", "--epochs", "2", "--quiet");

        ended.Output.Should().MatchRegex("^sum-of-first-two: Goal not reached[^:]*: RMSE [^\n]*\n$");
    }
}
