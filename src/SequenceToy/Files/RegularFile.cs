namespace SequenceToy.Files;

/// <summary>Opens files for reading. A pipe would block, and a device may never end, so both are refused.</summary>
internal static class RegularFile
{
    /// <param name="path">The file; links are followed.</param>
    /// <exception cref="IOException">The file does not exist, cannot be read, or is a pipe or device.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied, or the path is a folder.</exception>
    public static FileStream OpenRead(string path)
    {
        Check(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
    }

    /// <summary>Checks that a path is not a pipe or device; one that does not exist passes.</summary>
    /// <inheritdoc cref="OpenRead"/>
    public static void Check(string path)
    {
        var location = FileLocation.Of(path);
        if (FileKind.IsPipe(location) || FileKind.IsDevice(location))
        {
            throw new IOException($"path must be a regular file; {path} is a {(FileKind.IsPipe(location) ? "pipe" : "device")}.");
        }
    }
}
