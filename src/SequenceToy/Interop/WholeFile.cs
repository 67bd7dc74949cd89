namespace SequenceToy.Interop;

/// <summary>Writes a file whole or not at all: under another name in the same folder, flushed to the disk, then moved over what was there.</summary>
/// <remarks>
/// Who reads meanwhile, or after a crash, finds the former file or the new one. A process that is killed while it writes leaves the other name behind (<c>.NAME.xxxxxxxx.xxx.tmp</c>), which
/// nothing reads; an error does not.
/// </remarks>
internal static class WholeFile
{
    /// <param name="path">Where to; a link is followed, a pipe or a device is written as it is.</param>
    /// <param name="write">Writes all of it.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var place = Path.GetFullPath(Linked(path));
        if (IsPipeOrDevice(place))
        {
            using var stream = new FileStream(place, FileMode.Open, FileAccess.Write);
            write(stream);
            return;
        }

        var temporary = Path.Combine(Path.GetDirectoryName(place) ?? "", $".{Path.GetFileName(place)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, Options(place)))
            {
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

    private static string Linked(string path) => new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    // They are told by their length, which is 0; to move a file over one would take it away. An empty file has nothing to lose.
    private static bool IsPipeOrDevice(string place) => File.Exists(place) && new FileInfo(place).Length == 0;

    // The new file may be read by whoever might read the former.
    private static FileStreamOptions Options(string place)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && File.Exists(place))
        {
            options.UnixCreateMode = File.GetUnixFileMode(place);
        }

        return options;
    }
}
