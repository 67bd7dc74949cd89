using SequenceToy.Interop;

namespace SequenceToy.Tests.Interop;

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
    public void Write_ToADevice_DoesNotTakeItsPlace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/null.");

        WholeFile.Write("/dev/null", stream => stream.WriteByte(2));

        new FileInfo("/dev/null").Length.Should().Be(0);
    }

    [Fact]
    public void Write_OverAFileForItsOwnerAlone_KeepsItSo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var file = new TemporaryFile();
        file.Holding([1]);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
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
