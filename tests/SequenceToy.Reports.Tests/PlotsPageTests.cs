using System.Text.RegularExpressions;

namespace SequenceToy.Reports.Tests;

public sealed partial class PlotsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "plots.md"));

    [Fact]
    public void Page_Pictures_AreInTheRepositoryAndSmall()
    {
        foreach (Match picture in Picture().Matches(Page))
        {
            new FileInfo(Path.Combine(Root(AppContext.BaseDirectory), "docs", picture.Groups["path"].Value)).Length.Should().BeInRange(1, 100_000);
        }
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SequenceToy.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("\\((?<path>images/[^)]*)\\)")]
    private static partial Regex Picture();
}
