using System.Diagnostics;
using System.Text.Json.Nodes;
using SequenceToy.Console.Commands;
using SequenceToy.Files;

namespace SequenceToy.Console.Tests;

public sealed class JsonFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Invoke_ExistingFile_IsReplacedByAWholeRun()
    {
        var path = folder.FileWith("old");

        var ended = Invoked.With("--samples", "50", "--epochs", "1", "--json", path);

        ended.ExitCode.Should().Be(0);
        ended.Output.Should().Contain("New inputs");
        StopReasonIn(path).Should().Be("completed");
        folder.Entries.Should().Equal("run.json");
    }

    [Fact]
    public void Invoke_RefusedRun_LeavesAnExistingFileAlone()
    {
        var path = folder.FileWith("old");

        Invoked.With("--batch-size", "801", "--json", path).ExitCode.Should().Be(2);

        File.ReadAllText(path).Should().Be("old");
        folder.Entries.Should().Equal("run.json");
    }

    [Fact]
    public void Run_Canceled_LeavesAnExistingFileAloneAndSaysSo()
    {
        var path = folder.FileWith("old");

        var ended = Invoked.Canceled(path);

        ended.ExitCode.Should().Be(130);
        ended.Output.ReplaceLineEndings("").Should().Contain("was not changed.");
        File.ReadAllText(path).Should().Be("old");
        folder.Entries.Should().Equal("run.json");
    }

    [Fact]
    public void Run_CanceledAndNoFileYet_WritesWhatThereIs()
    {
        var path = folder.PathTo("new.json");

        Invoked.Canceled(path);

        StopReasonIn(path).Should().Be("cancelled");
        folder.Entries.Should().Equal("new.json");
    }

    [Fact]
    public void Invoke_FolderInPlaceOfFile_IsRefusedBeforeTraining()
    {
        // With this number of epochs a run would not end in time.
        var ended = Invoked.With("--epochs", "10000000", "--json", folder.PathTo(""));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().Match("--json must be a file in *; it was *");
    }

    [Fact]
    public void Invoke_PlaceThatCannotBeWritten_IsRefusedBeforeTraining()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's.");

        var ended = Invoked.With("--epochs", "10000000", "--json", "/proc/run.json");

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.TrimEnd().Should().Be("--json must be a file that can be written; it was /proc/run.json.");
    }

    [Fact]
    public void Write_PlaceTakenByAFolderWhileTraining_LeavesNoTemporaryFile()
    {
        Directory.CreateDirectory(folder.PathTo("run.json"));

        var write = () => JsonFile.Write(folder.PathTo("run.json"), TextWriter.Null, "a document");

        write.Should().Throw<ArgumentException>().WithMessage("--json could not be written to *");
        folder.Entries.Should().Equal("run.json");
    }

    [Fact]
    public void Invoke_Link_StaysAndWhatItPointsToIsReplaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        var path = folder.FileWith("old");
        File.CreateSymbolicLink(folder.PathTo("link.json"), "run.json");
        File.CreateSymbolicLink(folder.PathTo("other.json"), "new.json");

        Run("link.json").Should().Be(0);
        Run("other.json").Should().Be(0);

        StopReasonIn(path).Should().Be("completed");
        StopReasonIn(folder.PathTo("new.json")).Should().Be("completed");
        new FileInfo(folder.PathTo("link.json")).LinkTarget.Should().Be("run.json");
        new FileInfo(folder.PathTo("other.json")).LinkTarget.Should().Be("new.json");
        folder.Entries.Should().BeEquivalentTo("run.json", "link.json", "other.json", "new.json");
    }

    [Fact]
    public void Invoke_Pipe_IsRefusedBeforeTraining()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes with names are made with Linux's tools.");
        using (var made = Process.Start("mkfifo", folder.PathTo("pipe")))
        {
            made.WaitForExit();
        }

        var ended = Invoked.With("--epochs", "10000000", "--json", folder.PathTo("pipe"));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().StartWith("--json must be a file that can be written; it was ");
    }

    [Fact]
    public void Invoke_ReplacedFile_KeepsItsMode()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Windows has no modes.
        }

        var path = folder.FileWith("old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Run("run.json").Should().Be(0);

        File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Invoke_Device_IsWrittenIntoAndStays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev is Linux's.");

        // Asked first, so that a mistake does not cost the machine its device.
        File.CreateSymbolicLink(folder.PathTo("null"), "/dev/null");
        FileKind.IsDevice(FileLocation.Of(folder.PathTo("null"))).Should().BeTrue();

        Run("null").Should().Be(0);

        new FileInfo("/dev/null").Length.Should().Be(0);
        folder.Entries.Should().Equal("null");
    }

    [Fact]
    public void Invoke_FileForReadingOnly_IsRefusedBeforeTraining()
    {
        var path = folder.FileWith("old");
        new FileInfo(path).IsReadOnly = true;

        var ended = Invoked.With("--epochs", "10000000", "--json", path);
        new FileInfo(path).IsReadOnly = false;

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().StartWith("--json must be a file that can be written; it was ");
        File.ReadAllText(path).Should().Be("old");
    }

    [Fact]
    public void Run_CanceledBeforeTraining_WritesNothing()
    {
        var ended = Invoked.CanceledAtOnce(folder.PathTo("new.json"));

        ended.ExitCode.Should().Be(130);
        ended.Output.Should().MatchRegex("\nCanceled before [^\n]*\n\\z");
        folder.Entries.Should().BeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private int Run(string name) => Invoked.With("--samples", "50", "--epochs", "1", "--quiet", "--json", folder.PathTo(name)).ExitCode;

    private static string StopReasonIn(string path) => JsonNode.Parse(File.ReadAllText(path))!["stopReason"]!.GetValue<string>();
}
