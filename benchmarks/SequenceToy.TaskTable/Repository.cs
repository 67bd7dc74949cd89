namespace SequenceToy.TaskTable;

/// <summary>Where the pages are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string TasksPage => Path.Combine(Root, "docs", "tasks.md");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SequenceToy.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("SequenceToy.sln is in no folder above this program."));
}
