using System.Text.Json.Nodes;

namespace SequenceToy.Samples.Tests;

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
        ended.Output.Should().Contain("New inputs").And.Contain("\nCancelled after ");
        var run = JsonNode.Parse(File.ReadAllText(path))!;
        run["stopReason"]!.GetValue<string>().Should().Be("cancelled");
        run["history"]!.AsArray().Should().NotBeEmpty();
        run["predictions"]!.AsArray().Should().HaveCount(3);
        folder.Entries.Should().Equal("run.json");
    }
}
