using System.Formats.Tar;

namespace SequenceToy.Formats;

/// <summary>Recognizes pipes and devices among the paths of a file system.</summary>
internal static class FileKind
{
    /// <summary>True for a pipe or a device, which moving a file over it would remove.</summary>
    /// <param name="location">The absolute path.</param>
    /// <exception cref="IOException">The path cannot be examined.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the path is denied.</exception>
    public static bool IsPipeOrDevice(string location)
    {
        if (OperatingSystem.IsWindows())
        {
            return location.StartsWith(@"\\.\", StringComparison.Ordinal);
        }

        // Pipes and devices have length 0, but so do empty files: a tar entry records which of them it is.
        return File.Exists(location)
            && new FileInfo(location).Length == 0
            && ArchivedAs(location) is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile);
    }

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
