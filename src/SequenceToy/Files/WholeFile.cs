namespace SequenceToy.Files;

/// <summary>Writes a file completely or not at all: to a temporary file in the same folder, flushed to disk, then moved.</summary>
/// <remarks>Readers see the old file or the new one, also after a crash. If the process is killed while writing, the temporary file remains
/// (<c>.NAME.….tmp</c>); nothing reads it, and the next write of the file removes it. After an error it is deleted.</remarks>
internal static class WholeFile
{
    /// <summary>Checks that a file can be written, by creating and deleting the temporary file, and the file itself if it is new.</summary>
    /// <inheritdoc cref="Write" path="/param[@name='path']"/>
    /// <inheritdoc cref="Write" path="/exception"/>
    public static void CheckCanWrite(string path)
    {
        var location = Location(path);
        if (Directory.Exists(location))
        {
            throw new UnauthorizedAccessException($"path must be a file; {path} is a folder.");
        }

        if (File.Exists(location) && new FileInfo(location).IsReadOnly)
        {
            throw new UnauthorizedAccessException($"path must be a file that can be written; {path} is read-only.");
        }

        if (!FileKind.IsDevice(location))
        {
            Try(TemporaryFiles.NewName(location));

            // The file system may refuse this name, such as one that is too long, and not the temporary one.
            if (!File.Exists(location))
            {
                Try(location);
            }
        }
    }

    private static void Try(string location)
    {
        using var stream = new FileStream(
            location, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
    }

    /// <param name="path">The file to write; links are followed, devices are written directly.</param>
    /// <param name="write">Writes the entire content.</param>
    /// <exception cref="IOException">The file cannot be written, or is a pipe; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var location = Location(path);
        if (FileKind.IsDevice(location))
        {
            using var stream = new FileStream(location, FileMode.Open, FileAccess.Write);
            write(stream);
            return;
        }

        TemporaryFiles.RemoveAbandoned(location);
        var temporary = TemporaryFiles.NewName(location);
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
        var location = FileLocation.Of(path);
        if (Path.GetDirectoryName(location) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"path must be in a folder that exists; it was {path}.");
        }

        return !FileKind.IsPipe(location)
            ? location
            : throw new IOException($"path must be a regular file or a device; {path} is a pipe.");
    }

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
