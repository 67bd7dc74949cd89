namespace SequenceToy.Files;

/// <summary>Finds the file that a path names, through links.</summary>
internal static class FileLocation
{
    /// <summary>The comparison of paths: without regard to case where file systems usually ignore it.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    // Their links to open pipes cannot be followed by name.
    private static readonly string[] OfTheSystem = ["/dev/", "/proc/"];

    /// <summary>Returns the full path of the file; for a link, of its final target, which need not exist.</summary>
    public static string Of(string path)
    {
        var location = Path.GetFullPath(path);
        return new FileInfo(location).LinkTarget is not null
            && File.ResolveLinkTarget(location, returnFinalTarget: true)!.FullName is var target
            && (File.Exists(target) || !Array.Exists(OfTheSystem, folder => location.StartsWith(folder, StringComparison.Ordinal)))
            ? target : location;
    }
}
