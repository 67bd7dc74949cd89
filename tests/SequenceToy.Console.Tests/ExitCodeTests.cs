namespace SequenceToy.Console.Tests;

public sealed class ExitCodeTests
{
    [Fact]
    public void Main_NoArguments_RunsTheTutorial()
    {
        var ended = ConsoleProcess.Run();

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().StartWith("sum-of-first-two:").And.Contain("200 epochs").And.Contain("10, 20, 99").And.Contain("\nGoal reached: RMSE ");
    }

    [Fact]
    public void Main_List_ShowsAllTasks()
    {
        var ended = ConsoleProcess.Run("list");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().ContainAll("sum-of-first-two", "recall-first", "recall-last", "alternating-binary");
    }

    [Fact]
    public void Main_RunThatDidNotLearn_IsZeroAllTheSame()
    {
        var ended = ConsoleProcess.Run("run", "sum-of-first-two", "--epochs", "3", "--seed", "1");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().Contain("3 epochs").And.Contain("seed 1").And.Contain("\nGoal not reached");
    }

    [Theory]
    [InlineData(1, "run", "sum-of-first-two", "--epochs", "3", "--seed", "1")]
    [InlineData(0, "run", "sum-of-first-two", "--seed", "1")]
    [InlineData(1, "explain", "sum-of-first-two", "--epochs", "3", "--seed", "1", "--input", "1,2,3")]
    [InlineData(1, "fit", "sample:nile", "--epochs", "1")]
    public void Invoke_FailIfNotLearned_IsOneUnlessLearned(int expected, params string[] args)
    {
        Invoked.With([.. args, "--quiet", "--fail-if-not-learned"]).ExitCode.Should().Be(expected);
        Invoked.With([.. args, "--quiet"]).ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("run", "rnu", "sum")]
    [InlineData("describe", "decsribe", "sum")]
    [InlineData("--epochs", "run", "sum", "--epohcs", "3")]
    [InlineData("--learning-rate", "--learning-rat", "1")]
    [InlineData("--fail-if-not-learned", "fit", "sample:nile", "--fail-if-not-learnt")]
    public void Invoke_MistypedWord_NamesTheNearest(string meant, params string[] args)
    {
        var ended = Invoked.With(args);

        ended.ExitCode.Should().Be(2);
        ended.Error.Should().EndWith($" Did you mean {meant}?\n").And.NotContain("\n ");
    }

    [Theory]
    [InlineData("qwertz")]
    [InlineData("--x")]
    public void Invoke_UnlikeAnyWord_AsksNothing(string word) => Invoked.With(word).Error.Should().NotContain("Did you mean");

    [Fact]
    public void Invoke_AnyTask_Runs()
    {
        foreach (var task in new[] { "copy", "last", "alternating" })
        {
            var ended = Invoked.With("run", task, "--epochs", "1", "--samples", "50", "--quiet");

            (ended.ExitCode, ended.Error).Should().Be((0, ""), task);
        }
    }
}
