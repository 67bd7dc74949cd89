using SequenceToy.Formats;

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

        FileKind.IsPipeOrDevice(file.Holding([])).Should().BeFalse();
        FileKind.IsPipeOrDevice(file.At("nothing")).Should().BeFalse();
        FileKind.IsPipeOrDevice(file.At("pipe")).Should().BeTrue();
        FileKind.IsPipeOrDevice("/dev/null").Should().BeTrue();
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
