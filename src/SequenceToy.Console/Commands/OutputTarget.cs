using System.Globalization;

namespace SequenceToy.Console.Commands;

/// <summary>Where a file is written: what a link points to, so that the link stays.</summary>
/// <remarks>
/// A file is replaced in one go, so that it is whole or as it was. Devices and pipes must not be replaced; they are told by their length,
/// which is 0. An empty file has nothing to lose and is written in place, too.
/// </remarks>
/// <param name="Path">The file itself.</param>
/// <param name="IsWrittenInPlace">Whether it is, or may be, a device or pipe.</param>
internal sealed record OutputTarget(string Path, bool IsWrittenInPlace)
{
    private static readonly string[] Systems = ["/dev/", "/proc/"];

    // What is written first and then takes the file's place.
    private string Temporary => Path + "." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + ".tmp";

    /// <param name="path">A full path.</param>
    public static OutputTarget Of(string path)
    {
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

        // The links of /dev and /proc to open pipes lead nowhere when followed by their names.
        return !File.Exists(target) && Array.Exists(Systems, system => path.StartsWith(system, StringComparison.Ordinal))
            && File.Exists(path)
            ? new OutputTarget(path, true)
            : new OutputTarget(target, File.Exists(target) && new FileInfo(target).Length == 0);
    }

    /// <summary>Whether it is there already and not for reading alone, or its folder takes a new file.</summary>
    public bool CanBeWritten()
    {
        if (File.Exists(Path) && new FileInfo(Path).IsReadOnly)
        {
            return false;
        }

        try
        {
            // A pipe would wait for its reader.
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
            // Gone already unless writing or moving failed.
            File.Delete(Temporary);
        }
    }
}
