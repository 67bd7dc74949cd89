namespace SequenceToy.Tests.Design;

/// <summary>The reading guide names every folder of the products, and none that is not there.</summary>
public sealed class ReadingGuideTests
{
    private static readonly string[] Products = ["src/SequenceToy", "src/SequenceToy.Reports", "src/SequenceToy.Studio", "src/SequenceToy.Console"];

    private static readonly string[] Families = ["Networks/Cells/", "Training/Losses/", "Training/Optimizers/", "Figures/"];

    [Fact]
    public void Table_OfEachProduct_NamesItsFolders()
    {
        foreach (var product in Products)
        {
            Listed(product).Should().BeEquivalentTo(Folders(product), product);
        }
    }

    // A variation's folder is named by its family where that says so.
    private static IEnumerable<string> Folders(string product) =>
        from file in SourceTree.OfRepository.Files
        where file.FilePath.StartsWith(product + "/", StringComparison.Ordinal)
        let folder = string.Join('/', file.FilePath.Split('/')[2..^1])
        where folder.Length > 0 && !IsVariation(folder)
        group folder by folder into named
        select named.Key;

    private static bool IsVariation(string folder) => Families.Any(family => folder.StartsWith(family, StringComparison.Ordinal));

    private static IEnumerable<string> Listed(string product)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "docs", "reading-guide.md"));
        return lines.SkipWhile(line => !line.StartsWith($"| folder of `{product}` |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);
    }
}
