using System.Formats.Tar;

namespace SequenceToy.Files;

/// <summary>Recognizes pipes and devices among the paths of a file system.</summary>
internal static class FileKind
{
    /// <summary>True for a device, which moving a file over it would remove.</summary>
    /// <param name="location">The absolute path, not of a link.</param>
    /// <exception cref="IOException">The path cannot be examined.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the path is denied.</exception>
    public static bool IsDevice(string location) => OperatingSystem.IsWindows()
        ? location.StartsWith(@"\\.\", StringComparison.Ordinal)
        : IsSpecial(location) && !IsPipe(location);

    /// <summary>True for a pipe: opening it would wait for a process at its other end.</summary>
    /// <inheritdoc cref="IsDevice"/>
    public static bool IsPipe(string location) =>
        !OperatingSystem.IsWindows() && IsSpecial(location) && ArchivedAs(location) == TarEntryType.Fifo;

    // Pipes and devices have length 0, but so do empty files: a tar entry records which of them it is.
    private static bool IsSpecial(string location) =>
        File.Exists(location)
        && new FileInfo(location).Length == 0
        && ArchivedAs(location) is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile);

    private static TarEntryType ArchivedAs(string location)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
        {
            writer.WriteEntry(location, "it");
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()!.EntryType;
    }
}
