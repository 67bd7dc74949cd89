using System.Formats.Tar;

namespace SequenceToy.Formats;

/// <summary>What a name in the file system stands for.</summary>
internal static class FileKind
{
    /// <summary>Whether it is a pipe or a device, which a file must not be moved over: that would take it away.</summary>
    /// <param name="place">From the root on.</param>
    /// <exception cref="IOException">It cannot be found out.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static bool IsPipeOrDevice(string place)
    {
        if (OperatingSystem.IsWindows())
        {
            return place.StartsWith(@"\\.\", StringComparison.Ordinal);
        }

        // They have no length. What else has none is told by an archive, which writes down what kind of thing it is.
        return File.Exists(place)
            && new FileInfo(place).Length == 0
            && ArchivedAs(place) is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile);
    }

    private static TarEntryType ArchivedAs(string place)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
        {
            writer.WriteEntry(place, "it");
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()!.EntryType;
    }
}
