namespace SequenceToy.Console.Tests;

/// <summary>Standard output or error that is full or closed.</summary>
public sealed class BrokenStreamTests
{
    [Theory]
    [InlineData("> /dev/full", "No space left on device")]
    [InlineData(">&-", "Bad file descriptor")]
    public void Main_OutputThatCannotBeWritten_IsSaidAndTwo(string redirection, string reason)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The redirections are Linux's.");

        ConsoleProcess.RunRedirected(redirection, "list").Should().Be(new Ended(2, "", $"Standard output could not be written: {reason}.\n"));
    }

    [Theory]
    [InlineData("2> /dev/full")]
    [InlineData("2>&-")]
    public void Main_ErrorThatCannotBeWritten_IsTwo(string redirection)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The redirections are Linux's.");

        ConsoleProcess.RunRedirected(redirection, "run", "nope").Should().Be(new Ended(2, "", ""));
    }

    [Theory]
    [InlineData("--samples", "50", "--epochs", "2", "--quiet")]
    [InlineData("compare", "sum", "--samples", "50", "--epochs", "2", "--seeds", "1", "--quiet")]
    public void Main_OutputIsFull_TheFileIsWrittenAllTheSame(params string[] words)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is Linux's.");
        using var folder = new TemporaryFolder();

        var ended = ConsoleProcess.RunRedirected("> /dev/full", [.. words, "--json", folder.PathTo("run.json")]);

        (ended.ExitCode, ended.Error).Should().Be((2, "Standard output could not be written: No space left on device.\n"));
        folder.Entries.Should().Equal("run.json");
    }
}
