using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

public sealed class CancellationTests
{
    [Fact]
    public void Main_CtrlC_EndsWithWhatWasTrainedUntilThen()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The signal is sent with Linux's tools.");
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("run.json");
        using var console = ConsoleProcess.StartInterruptible("--epochs", "1000000", "--json", path);

        console.ReadUntil("Epoch    1 ");
        console.Interrupt();
        var ended = console.WaitForEnd();

        (ended.ExitCode, ended.Error).Should().Be((130, ""));
        ended.Output.Should().Contain("New inputs").And.Contain("\nCanceled after ");
        var run = JsonNode.Parse(File.ReadAllText(path))!;
        run["stopReason"]!.GetValue<string>().Should().Be("cancelled");
        run["history"]!.AsArray().Should().NotBeEmpty();
        run["predictions"]!.AsArray().Should().HaveCount(3);
        folder.Entries.Should().Equal("run.json");
    }

    [Fact]
    public void Main_TermWhileDrawing_EndsBeforeTraining()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The signal is sent with Linux's tools.");
        using var console = ConsoleProcess.StartInterruptible("run", "mackey-glass", "--steps", "20000", "--batch-size", "1", "--epochs", "1");

        // The last line before samples are drawn, which takes minutes.
        console.ReadUntil("Training: at most 1 epoch");
        console.Interrupt("TERM");
        var ended = console.WaitForEnd();

        (ended.ExitCode, ended.Error).Should().Be((130, ""));
        ended.Output.Trim().Should().MatchRegex("(?m)^Canceled before .*\\z");
    }

    [Fact]
    public void Main_SecondSignal_EndsAtOnce()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The signal is sent with Linux's tools.");
        using var console = ConsoleProcess.StartInterruptible("run", "parity", "--hidden", "1000", "--steps", "1000", "--samples", "2", "--validation-split", "0.5", "--batch-size", "1", "--epochs", "1", "--engine", "torch");

        // Then a thousand test samples are scored, for a minute.
        console.ReadUntil("Epoch    1 ");
        console.Interrupt();
        Thread.Sleep(TimeSpan.FromMilliseconds(300));
        console.Interrupt();
        var ended = console.WaitForEnd();

        (ended.ExitCode, ended.Error, ended.Output.Trim()).Should().Be((130, "", ""));
    }
}
