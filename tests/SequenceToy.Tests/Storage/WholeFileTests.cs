using SequenceToy.Data;
using SequenceToy.Files;
using SequenceToy.Networks;

namespace SequenceToy.Tests.Storage;

public sealed class WholeFileTests
{
    [Fact]
    public void Write_ThatFailsHalfway_LeavesTheFormerFileAndNothingElse()
    {
        using var file = new TemporaryFile();
        file.Holding([1, 2, 3]);

        var write = () => WholeFile.Write(file.Path, stream =>
        {
            stream.WriteByte(9);
            throw new IOException("the disk is full");
        });

        write.Should().Throw<IOException>();
        File.ReadAllBytes(file.Path).Should().Equal(1, 2, 3);
        Directory.GetFileSystemEntries(file.Folder).Should().Equal(file.Path);
    }

    [Fact]
    public void Write_OverAnEmptyFileThatFailsHalfway_LeavesItEmpty()
    {
        using var file = new TemporaryFile();
        file.Holding([]);

        var write = () => WholeFile.Write(file.Path, stream =>
        {
            stream.WriteByte(9);
            stream.Flush();
            throw new IOException("the disk is full");
        });

        write.Should().Throw<IOException>();
        new FileInfo(file.Path).Length.Should().Be(0);
        Directory.GetFileSystemEntries(file.Folder).Should().Equal(file.Path);
    }

    [Theory]
    [InlineData('n', 240)]
    [InlineData('ü', 127)]
    public void Write_LongestNames_AreWritten(char letter, int count)
    {
        using var file = new TemporaryFile();
        var path = file.At(new string(letter, count));

        WholeFile.Write(path, stream => stream.WriteByte(2));

        File.ReadAllBytes(path).Should().Equal(2);
    }

    [Fact]
    public void CheckCanWrite_Anywhere_LeavesNothing()
    {
        using var file = new TemporaryFile();

        WholeFile.CheckCanWrite(file.Path);

        Directory.GetFileSystemEntries(file.Folder).Should().BeEmpty();
        FluentActions.Invoking(() => WholeFile.CheckCanWrite(file.Folder)).Should().Throw<UnauthorizedAccessException>();
        FluentActions.Invoking(() => WholeFile.CheckCanWrite(Path.Combine(file.Folder, "no", "file"))).Should().Throw<DirectoryNotFoundException>();
    }

    [Fact]
    public void IsPipeOrDevice_Anything_IsToldByItsKind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        using var file = new TemporaryFile();
        using (var made = System.Diagnostics.Process.Start("mkfifo", file.At("pipe")))
        {
            made.WaitForExit();
        }

        Kind(file.Holding([])).Should().Be((false, false));
        Kind(file.At("nothing")).Should().Be((false, false));
        Kind(file.At("pipe")).Should().Be((true, false));
        Kind("/dev/null").Should().Be((false, true));

        static (bool IsPipe, bool IsDevice) Kind(string path) => (FileKind.IsPipe(path), FileKind.IsDevice(path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_ToAPipe_IsRefusedWithoutWaiting(bool isLinked)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        using var file = new TemporaryFile();
        var path = Pipe(file, isLinked);

        FluentActions.Invoking(() => WholeFile.Write(path, stream => stream.WriteByte(1))).Should().Throw<IOException>().WithMessage($"*; {path} is a pipe.");
        FluentActions.Invoking(() => WholeFile.CheckCanWrite(path)).Should().Throw<IOException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OpenRead_APipeOrDevice_IsRefusedWithoutWaiting(bool isLinked)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices are Linux's.");
        using var file = new TemporaryFile();
        var path = Pipe(file, isLinked);
        Action[] reads =
        [
            () => TrainedModel.Load(path), () => ExperimentResult.Load(path), () => SequenceExperiment.Resume(path),
            () => TrainedModel.FromSafeTensors(path, TargetSpec.Number()), () => CsvSequences.ReadInputs(path),
        ];

        reads.Should().AllSatisfy(read => read.Should().Throw<IOException>().WithMessage($"path must be a regular file; {path} is a pipe."));
        FluentActions.Invoking(() => CsvSequences.ReadInputs("/dev/zero")).Should().Throw<IOException>().WithMessage("*is a device.");
    }

    [Fact]
    public void Write_AfterAKilledProcess_RemovesItsTemporaryFile()
    {
        using var file = new TemporaryFile();
        using var ended = System.Diagnostics.Process.Start("dotnet", "--version");
        ended.WaitForExit();
        var own = TemporaryFiles.NewName(file.Path);
        var abandoned = own.Replace($"-{Environment.ProcessId}-", $"-{ended.Id}-", StringComparison.Ordinal);
        File.WriteAllText(own, "of this process, still being written");
        File.WriteAllText(abandoned, "of a process that has ended");
        File.WriteAllText(file.At(".other.tmp"), "of another program");

        WholeFile.Write(file.Path, stream => stream.WriteByte(1));

        Directory.GetFiles(file.Folder).Should().BeEquivalentTo(file.Path, own, file.At(".other.tmp"));
    }

    private static string Pipe(TemporaryFile file, bool isLinked)
    {
        using (var made = System.Diagnostics.Process.Start("mkfifo", file.At("pipe")))
        {
            made.WaitForExit();
        }

        if (isLinked)
        {
            File.CreateSymbolicLink(file.At("link"), file.At("pipe"));
        }

        return file.At(isLinked ? "link" : "pipe");
    }

    [Fact]
    public void Write_ToALink_ReplacesWhatItPointsTo()
    {
        using var file = new TemporaryFile();
        file.Holding([1]);
        var link = file.At("link");
        File.CreateSymbolicLink(link, file.Path);

        WholeFile.Write(link, stream => stream.WriteByte(2));

        new FileInfo(link).LinkTarget.Should().Be(file.Path);
        File.ReadAllBytes(file.Path).Should().Equal(2);
        Directory.GetFileSystemEntries(file.Folder).Should().HaveCount(2);
    }

    [Fact]
    public void Write_ToARelativeLinkByARelativePath_ReplacesWhatItPointsTo()
    {
        using var file = new TemporaryFile();
        file.Holding([1]);
        var link = file.At("link");
        File.CreateSymbolicLink(link, Path.GetFileName(file.Path));

        WholeFile.Write(Path.GetRelativePath(Directory.GetCurrentDirectory(), link), stream => stream.WriteByte(2));

        File.ReadAllBytes(file.Path).Should().Equal(2);
        Directory.GetFileSystemEntries(file.Folder).Should().HaveCount(2);
    }

    [Fact]
    public void CheckCanWrite_NameThatTheFileSystemRefuses_IsRefusedAndNothingStays()
    {
        using var file = new TemporaryFile();

        FluentActions.Invoking(() => WholeFile.CheckCanWrite(file.At(new string('a', 300)))).Should().Throw<IOException>();
        WholeFile.CheckCanWrite(file.At("new"));
        Directory.GetFileSystemEntries(file.Folder).Should().BeEmpty();
    }

    [Fact]
    public void CheckCanWrite_FolderThatIsNotThere_NamesThePathAskedFor()
    {
        using var file = new TemporaryFile();
        var path = Path.Combine(file.Path + "-none", "report.html");

        FluentActions.Invoking(() => WholeFile.CheckCanWrite(path)).Should().Throw<DirectoryNotFoundException>().WithMessage($"path must be in a folder that exists; it was {path}.");
    }

    [Fact]
    public void Write_ToADevice_DoesNotTakeItsPlace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/null.");

        WholeFile.Write("/dev/null", stream => stream.WriteByte(2));

        new FileInfo("/dev/null").Length.Should().Be(0);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    public void Write_OverAFile_KeepsItsMode(UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var file = new TemporaryFile();
        file.Holding([1]);
        SetMode(file.Path, mode);

        WholeFile.Write(file.Path, stream => stream.WriteByte(2));

        Mode(file.Path).Should().Be(mode);
    }

    [Fact]
    public void Write_WhereThereIsNoFolder_Throws() =>
        FluentActions.Invoking(() => WholeFile.Write("/no/such/folder/file", _ => { })).Should().Throw<DirectoryNotFoundException>();

#pragma warning disable CA1416 // Skipped on Windows.
    private static void SetMode(string path, UnixFileMode mode) => File.SetUnixFileMode(path, mode);

    private static UnixFileMode Mode(string path) => File.GetUnixFileMode(path);
#pragma warning restore CA1416
}
