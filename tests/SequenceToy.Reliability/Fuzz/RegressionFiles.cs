namespace SequenceToy.Reliability.Fuzz;

/// <summary>The inputs of former findings, in a folder for each reader.</summary>
internal static class RegressionFiles
{
    public static IEnumerable<(Reader Reader, string Path)> Of(IEnumerable<Reader> readers) => readers.SelectMany(reader =>
        Path.Combine(AppContext.BaseDirectory, "Regressions", reader.Name) is var folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => (reader, path))
            : []);
}
