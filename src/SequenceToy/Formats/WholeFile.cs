namespace SequenceToy.Formats;

/// <summary>Writes a file whole or not at all: under another name in the same folder, flushed to the disk, then moved over what was
/// there.</summary>
/// <remarks>Who reads meanwhile, or after a crash, finds the former file or the new one. A process that is killed while it writes leaves
/// the other name behind (<c>.NAME.xxxxxxxx.xxx.tmp</c>, of a long NAME the beginning), which nothing reads; an error does not.</remarks>
internal static class WholeFile
{
    // File systems allow 255 bytes, some 143; a letter takes up to three.
    private const int LettersOfName = 40;

    /// <summary>Finds out whether a file could be written there, by making the other name and taking it away.</summary>
    /// <inheritdoc cref="Write" path="/param[@name='path']"/>
    /// <inheritdoc cref="Write" path="/exception"/>
    public static void CheckCanWrite(string path)
    {
        var place = Location(path);
        if (Directory.Exists(place))
        {
            throw new UnauthorizedAccessException($"path must be a file; {path} is a folder.");
        }

        if (!FileKind.IsPipeOrDevice(place))
        {
            var temporary = Temporary(place);
            using var stream = new FileStream(
                temporary,
                new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
    }

    /// <param name="path">Where to; a link is followed, a pipe or a device is written as it is.</param>
    /// <param name="write">Writes all of it.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var place = Location(path);
        if (FileKind.IsPipeOrDevice(place))
        {
            using var stream = new FileStream(place, FileMode.Open, FileAccess.Write);
            write(stream);
            return;
        }

        var temporary = Temporary(place);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                KeepMode(place, stream);
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, place, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static string Location(string path)
    {
        var place = Linked(Path.GetFullPath(path));
        return Path.GetDirectoryName(place) is not { } folder || Directory.Exists(folder)
            ? place
            : throw new DirectoryNotFoundException($"path must be in a folder that exists; it was {path}.");
    }

    private static string Temporary(string place)
    {
        var name = Path.GetFileName(place);
        if (name.Length > LettersOfName)
        {
            name = name[..(char.IsHighSurrogate(name[LettersOfName - 1]) ? LettersOfName - 1 : LettersOfName)];
        }

        return Path.Combine(Path.GetDirectoryName(place) ?? "", $".{name}.{Path.GetRandomFileName()}.tmp");
    }

    // The links of /dev and /proc to open pipes lead nowhere when followed by their names.
    private static string Linked(string place) =>
        new FileInfo(place).LinkTarget is not null
        && File.ResolveLinkTarget(place, returnFinalTarget: true)!.FullName is var target
        && (File.Exists(target) || !File.Exists(place)) ? target : place;

    // What a new file may be read by depends on the process; one that takes another's place has its mode.
    private static void KeepMode(string place, FileStream stream)
    {
        if (!OperatingSystem.IsWindows()
            && File.Exists(place)
            && File.GetUnixFileMode(place) is var mode
            && mode != File.GetUnixFileMode(stream.SafeFileHandle))
        {
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        }
    }
}
