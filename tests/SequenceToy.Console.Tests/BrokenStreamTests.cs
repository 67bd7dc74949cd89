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

        var ended = ConsoleProcess.RunRedirected(redirection, "list");

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().Match($"Standard output *: {reason}.\n");
    }

    [Fact]
    public void Main_InputIsClosed_IsTakenAsEmpty()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not tell.");
        using var folder = new TemporaryFolder();
        var saved = folder.PathTo("sum.safetensors");
        Invoked.With("run", "sum", "--samples", "50", "--epochs", "1", "--quiet", "--save", saved).ExitCode.Should().Be(0);

        var ended = ConsoleProcess.RunRedirected("<&-", "predict", saved);

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().Contain("standard input").And.EndWith("there was none.\n");
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

        ended.ExitCode.Should().Be(2);
        ended.Error.Should().Match("Standard output *: No space left on device.\n");
        folder.Entries.Should().Equal("run.json");
    }
}
