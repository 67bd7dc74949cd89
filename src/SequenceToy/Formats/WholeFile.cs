namespace SequenceToy.Formats;

/// <summary>Writes a file completely or not at all: to a temporary file in the same folder, flushed to disk, then moved.</summary>
/// <remarks>Readers see the old file or the new one, also after a crash. If the process is killed while writing, the temporary file remains
/// (<c>.NAME.xxxxxxxx.xxx.tmp</c>, NAME cut to 40 characters); nothing reads it. After an error it is deleted.</remarks>
internal static class WholeFile
{
    // File systems allow 255 bytes, some 143; a character takes up to three.
    private const int LettersOfName = 40;

    /// <summary>Checks that a file can be written, by creating and deleting the temporary file.</summary>
    /// <inheritdoc cref="Write" path="/param[@name='path']"/>
    /// <inheritdoc cref="Write" path="/exception"/>
    public static void CheckCanWrite(string path)
    {
        var location = Location(path);
        if (Directory.Exists(location))
        {
            throw new UnauthorizedAccessException($"path must be a file; {path} is a folder.");
        }

        if (!FileKind.IsPipeOrDevice(location))
        {
            var temporary = Temporary(location);
            using var stream = new FileStream(
                temporary,
                new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
    }

    /// <param name="path">The file to write; links are followed, pipes and devices are written directly.</param>
    /// <param name="write">Writes the entire content.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var location = Location(path);
        if (FileKind.IsPipeOrDevice(location))
        {
            using var stream = new FileStream(location, FileMode.Open, FileAccess.Write);
            write(stream);
            return;
        }

        var temporary = Temporary(location);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                KeepMode(location, stream);
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, location, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static string Location(string path)
    {
        var location = Linked(Path.GetFullPath(path));
        return Path.GetDirectoryName(location) is not { } folder || Directory.Exists(folder)
            ? location
            : throw new DirectoryNotFoundException($"path must be in a folder that exists; it was {path}.");
    }

    private static string Temporary(string location)
    {
        var name = Path.GetFileName(location);
        if (name.Length > LettersOfName)
        {
            name = name[..(char.IsHighSurrogate(name[LettersOfName - 1]) ? LettersOfName - 1 : LettersOfName)];
        }

        return Path.Combine(Path.GetDirectoryName(location) ?? "", $".{name}.{Path.GetRandomFileName()}.tmp");
    }

    // Links of /dev and /proc to open pipes cannot be followed by name.
    private static string Linked(string location) =>
        new FileInfo(location).LinkTarget is not null
        && File.ResolveLinkTarget(location, returnFinalTarget: true)!.FullName is var target
        && (File.Exists(target) || !File.Exists(location)) ? target : location;

    // A new file's mode depends on the process; a replaced file keeps its mode.
    private static void KeepMode(string location, FileStream stream)
    {
        if (!OperatingSystem.IsWindows()
            && File.Exists(location)
            && File.GetUnixFileMode(location) is var mode
            && mode != File.GetUnixFileMode(stream.SafeFileHandle))
        {
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        }
    }
}
