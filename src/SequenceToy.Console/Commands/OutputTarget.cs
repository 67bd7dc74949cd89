using System.Globalization;

namespace SequenceToy.Console.Commands;

/// <summary>The target of a file to write: for a link the file it points to, so that the link is kept.</summary>
/// <remarks>
/// A file is replaced atomically. Devices and pipes must not be replaced; they are recognized by their length, which is 0.
/// An empty file is written in place, too.
/// </remarks>
/// <param name="Path">The full path of the target.</param>
/// <param name="IsWrittenInPlace">True when the target is, or may be, a device or pipe.</param>
internal sealed record OutputTarget(string Path, bool IsWrittenInPlace)
{
    private static readonly string[] Systems = ["/dev/", "/proc/"];

    // The temporary file that is written first and then moved to the path.
    private string Temporary => Path + "." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + ".tmp";

    /// <param name="path">A full path.</param>
    public static OutputTarget Of(string path)
    {
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

        // Links in /dev and /proc to open pipes cannot be resolved by name.
        return !File.Exists(target) && Array.Exists(Systems, system => path.StartsWith(system, StringComparison.Ordinal))
            && File.Exists(path)
            ? new OutputTarget(path, true)
            : new OutputTarget(target, File.Exists(target) && new FileInfo(target).Length == 0);
    }

    /// <summary>Returns true when the file is writable, or its folder accepts a new file.</summary>
    public bool CanBeWritten()
    {
        if (File.Exists(Path) && new FileInfo(Path).IsReadOnly)
        {
            return false;
        }

        try
        {
            // Opening a pipe would block until a reader opens it.
            if (!IsWrittenInPlace)
            {
                File.WriteAllText(Temporary, "");
                File.Delete(Temporary);
            }

            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Write(string text)
    {
        if (IsWrittenInPlace)
        {
            using var file = new FileStream(Path, FileMode.Open, FileAccess.Write);
            using var writer = new StreamWriter(file);
            writer.Write(text);
            return;
        }

        try
        {
            File.WriteAllText(Temporary, text);
            File.Move(Temporary, Path, overwrite: true);
        }
        finally
        {
            // Still there only when writing or moving failed.
            File.Delete(Temporary);
        }
    }
}
