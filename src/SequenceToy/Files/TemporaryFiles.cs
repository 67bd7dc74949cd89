using System.Diagnostics;
using System.Globalization;

namespace SequenceToy.Files;

/// <summary>Names temporary files by machine and process, so that those of a killed process can be recognized and removed.</summary>
internal static class TemporaryFiles
{
    // File systems allow 255 bytes, some 143; a character takes up to three.
    private const int LettersOfName = 30;
    private const string Extension = ".tmp";

    private static string Machine { get; } =
        string.Concat(Environment.MachineName.Where(char.IsAsciiLetterOrDigit).Take(12));

    /// <summary>Returns a new name beside a file: <c>.NAME.MACHINE-PROCESS-RANDOM.tmp</c>, NAME cut to 30 characters.</summary>
    /// <param name="location">The full path of the file.</param>
    public static string NewName(string location) => Path.Combine(
        Path.GetDirectoryName(location) ?? "",
        $"{Start(location)}{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}-{Random()}{Extension}");

    /// <summary>Removes the temporary files of a file that ended processes of this machine left.</summary>
    /// <remarks>Those that cannot be removed stay.</remarks>
    /// <param name="location">The full path of the file.</param>
    public static void RemoveAbandoned(string location)
    {
        var start = Start(location);
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(location) ?? ".", ".*" + Extension))
            {
                var name = Path.GetFileName(file);
                if (name.StartsWith(start, StringComparison.Ordinal)
                    && int.TryParse(name[start.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                    && !IsRunning(process, File.GetLastWriteTimeUtc(file)))
                {
                    File.Delete(file);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another process may have removed it, or the folder cannot be listed.
        }
    }

    private static string Start(string location)
    {
        var name = Path.GetFileName(location);
        if (name.Length > LettersOfName)
        {
            name = name[..(char.IsHighSurrogate(name[LettersOfName - 1]) ? LettersOfName - 1 : LettersOfName)];
        }

        return $".{name}.{Machine}-";
    }

    private static string Random() => Path.GetFileNameWithoutExtension(Path.GetRandomFileName());

    // A process that started after the file was written only has the same number.
    private static bool IsRunning(int process, DateTime written)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime() <= written;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended just now, or belongs to another user.
            return true;
        }
    }
}
