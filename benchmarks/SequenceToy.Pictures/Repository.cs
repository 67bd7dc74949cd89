namespace SequenceToy.Pictures;

/// <summary>Where the repository is.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SequenceToy.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("SequenceToy.sln is in no folder above this program."));
}
