using System.Text.RegularExpressions;
using System.Xml.Linq;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Design;

/// <summary>Links, images and anchors of the documents lead somewhere, and every page can be found.</summary>
public sealed partial class DocumentLinkTests
{
    private const int ReadmeLines = 120;

    private static readonly string[] Documents =
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md",
        .. Directory.EnumerateFiles(At("docs"), "*.md", SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal),
    ];

    private static readonly string[] PackageReadmes =
        ["src/SequenceToy/README.md", "src/SequenceToy.Reports/README.md", "src/SequenceToy.Studio/README.md", "src/SequenceToy.Console/README.md"];

    private static readonly string Url = XDocument.Load(At("Directory.Build.props")).Descendants("PackageProjectUrl").Single().Value;

    [Fact]
    public void RelativeLinks_OfEachDocument_LeadToFilesAndHeadings()
    {
        var links = Documents.SelectMany(page => Links(page).Where(link => !IsAbsolute(link)).Select(link => (Page: page, Link: link))).ToArray();

        links.Should().HaveCountGreaterThan(50);
        links.Where(link => Problem(Target(link.Page, link.Link)) is not null).Should().BeEmpty();
    }

    [Fact]
    public void PackageReadmes_HaveOnlyAbsoluteLinks_ToFilesOfThisRepository()
    {
        var prefixes = new[] { $"{Url}/blob/main/", $"{Url.Replace("://github.com/", "://raw.githubusercontent.com/", StringComparison.Ordinal)}/main/" };
        foreach (var page in PackageReadmes)
        {
            File.ReadAllLines(At(page)).Should().HaveCountLessThanOrEqualTo(40).And.HaveCountGreaterThanOrEqualTo(20);
            var links = Links(page).ToArray();
            links.Should().HaveCountGreaterThan(2).And.OnlyContain(link => IsAbsolute(link), page);
            links.SelectMany(link => prefixes.Where(link.StartsWith).Select(prefix => link[prefix.Length..]))
                .Where(path => Problem(path) is not null).Should().BeEmpty(page);
            links.Where(link => link.Contains("github", StringComparison.Ordinal) && link != Url && !prefixes.Any(link.StartsWith)).Should().BeEmpty(page);
        }
    }

    [Fact]
    public void Readme_IsShort_AndBeginsWithTheCommandsOfTheGate()
    {
        var lines = File.ReadAllLines(At("README.md"));

        lines.Should().HaveCountLessThanOrEqualTo(ReadmeLines);
        lines.Where(line => Command().IsMatch(line)).Take(2).Should()
            .Equal("dotnet run --project samples/SequenceToy.Samples -c Release", "dotnet test -c Release");
    }

    [Fact]
    public void Index_LinksEveryPage()
    {
        var linked = Links("docs/README.md").Where(link => !IsAbsolute(link)).Select(link => Target("docs/README.md", link)).ToHashSet(StringComparer.Ordinal);

        Documents.Where(page => page is not ("README.md" or "docs/README.md")).Should().BeSubsetOf(linked);
    }

    [Fact]
    public void TasksPage_HasTheSummaryOfEachTask()
    {
        var page = File.ReadAllText(At("docs/tasks.md"));

        TaskCatalog.All.Select(entry => $"| `{entry.Id}` | {entry.Summary} |").Where(row => !page.Contains(row, StringComparison.Ordinal))
            .Should().BeEmpty("`dotnet run -c Release --project benchmarks/SequenceToy.TaskTable -- --summaries` writes them");
    }

    [Theory]
    [InlineData("README.md", null)]
    [InlineData("README.md#two-commands", null)]
    [InlineData("docs", null)]
    [InlineData("docs/missing.md", "docs/missing.md does not exist")]
    [InlineData("README.md#missing", "README.md has no heading #missing")]
    public void Problem_OfATarget_IsFound(string target, string? problem) => Problem(target).Should().Be(problem);

    // A path relative to the repository, with an anchor or without.
    private static string? Problem(string target)
    {
        var (path, anchor) = target.Split('#') is [var file, var heading] ? (file, heading) : (target, null);
        return !File.Exists(At(path)) && !Directory.Exists(At(path)) ? $"{path} does not exist"
            : anchor is not null && !Anchors(path).Contains(anchor) ? $"{path} has no heading #{anchor}"
            : null;
    }

    private static string Target(string page, string link) => link.StartsWith('#')
        ? page + link
        : Relative(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(At(page))!, link)));

    // As GitHub makes them: lower case, without punctuation, hyphens for spaces.
    private static HashSet<string> Anchors(string page) =>
        [.. Text(page).Split('\n').Where(line => line.StartsWith('#')).Select(line => Punctuation().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    private static IEnumerable<string> Links(string page) => Link().Matches(InlineCode().Replace(Text(page), "")).Select(match => match.Groups["target"].Value);

    // Without blocks of code.
    private static string Text(string page) => Block().Replace(File.ReadAllText(At(page)).ReplaceLineEndings("\n"), "");

    // Links to this machine lead to a Studio that the reader starts.
    private static bool IsAbsolute(string link) =>
        link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://127.0.0.1:", StringComparison.Ordinal);

    private static string At(string path) => Path.Combine(Repository.Root, path);

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation();

    [GeneratedRegex("^dotnet (run|test)", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
