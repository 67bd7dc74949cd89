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
