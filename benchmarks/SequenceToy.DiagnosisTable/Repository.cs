namespace SequenceToy.DiagnosisTable;

/// <summary>The paths of the repository and its pages.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string DiagnosisPage => Path.Combine(Root, "docs", "diagnosis-corpus.md");

    public static string HeldOutPage => Path.Combine(Root, "docs", "diagnosis-held-out.md");

    public static string SuggestionsPage => Path.Combine(Root, "docs", "suggestions-check.md");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SequenceToy.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("SequenceToy.sln must be in a folder above this program; it was not found."));
}
