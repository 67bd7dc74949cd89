using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SequenceToy.Tests.Design;

/// <summary>Texts use the field's terms in normal word order, and summaries stand alone in a tooltip.</summary>
public sealed partial class PlainEnglishTests
{
    private static readonly string[] Banned =
    [
        "hangs on", "held against", "one's own", "who does the", "where it is done", "what is made small", "decides all chance", "strewn", "foretell", "anew", "gone on with",
    ];

    private static readonly HashSet<string> Openings = new(StringComparer.OrdinalIgnoreCase)
    {
        "who", "where", "what", "whether", "how", "which", "when", "why", "whose", "that", "it", "its", "they", "their", "of", "by", "from", "with", "at", "on", "in", "not", "as", "if",
    };

    private static readonly string[] Roots = ["src", "samples", "benchmarks", "docs", "README.md", "CHANGELOG.md", "CONTRIBUTING.md"];
    private static readonly string[] TextFiles = [".cs", ".md", ".js", ".css", ".html", ".csproj", ".props", ".targets", ".txt", ".sh", ".xml"];

    [Fact]
    public void Texts_OfTheProject_SpeakPlainly() => string.Join('\n',
        from root in Roots
        let full = Path.Combine(Repository.Root, root)
        from file in File.Exists(full) ? [full] : Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where TextFiles.Contains(Path.GetExtension(file)) && !Foreign().IsMatch(path)
        from phrase in Found(File.ReadAllText(file))
        select $"{path}: {phrase}").Should().BeEmpty();

    [Theory]
    [InlineData("The answer Hangs on step 2.", "hangs on")]
    [InlineData("/// <summary>Scores, held\n    /// against the baseline.</summary>", "held against")]
    [InlineData("    \"samples of one's \"\n        + $\"own: {name}\"", "one's own")]
    [InlineData("<p>Who does the\n   arithmetic</p>", "who does the")]
    [InlineData("one’s own", "one's own")]
    public void Found_PhraseInAnyFormOfText_IsFound(string text, string phrase) => Found(text).Should().Equal(phrase);

    [Theory]
    [InlineData("A canewood chair")]
    [InlineData("the scores it is compared with")]
    public void Found_OtherWords_AreLeftAlone(string text) => Found(text).Should().BeEmpty();

    [Fact]
    public void Summaries_ForUsers_NameWhatTheyAreOf() => string.Join('\n',
        from file in SourceTree.OfRepository.Files
        where file.FilePath.StartsWith("src/", StringComparison.Ordinal)
        let model = SourceTree.OfRepository.ModelOf(file)
        from node in file.GetRoot().DescendantNodes().Where(node => node is MemberDeclarationSyntax or VariableDeclaratorSyntax)
        let symbol = model.GetDeclaredSymbol(node)
        where symbol is IFieldSymbol or IMethodSymbol or IPropertySymbol or INamedTypeSymbol && SourceTree.IsForUsers(symbol)
        let comment = symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture)
        where !string.IsNullOrEmpty(comment)
        let summary = XElement.Parse(comment).Element("summary")
        where summary is not null && Fault(Text(summary), symbol.Name) is not null
        select $"{symbol.ToDisplayString()}: {Fault(Text(summary), symbol.Name)}: {Text(summary)}").Should().BeEmpty();

    [Fact]
    public void Types_OfTheSources_HaveNamesOfTheirOwn() => string.Join('\n',
        from file in SourceTree.OfRepository.Files
        where file.FilePath.StartsWith("src/", StringComparison.Ordinal)
        let model = SourceTree.OfRepository.ModelOf(file)
        from node in file.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        let type = (INamedTypeSymbol)model.GetDeclaredSymbol(node)!
        where type.ContainingType is null && !type.IsFileLocal
        group type.ToDisplayString() by (type.Name, type.Arity) into named
        where named.Distinct(StringComparer.Ordinal).Count() > 1
        select string.Join(", ", named.Distinct(StringComparer.Ordinal))).Should().BeEmpty();

    [Theory]
    [InlineData("Where it is done.", "Device")]
    [InlineData("The device.", "Device")]
    [InlineData("Hidden size.", "HiddenSize")]
    [InlineData("", "Device")]
    public void Fault_SummaryThatSaysNothing_HasOne(string summary, string name) => Fault(summary, name).Should().NotBeNull();

    [Theory]
    [InlineData("Gets the device that trains the network.", "Device")]
    [InlineData("The learning rate.", "Rate")]
    public void Fault_SummaryThatStandsAlone_HasNone(string summary, string name) => Fault(summary, name).Should().BeNull();

    private static IEnumerable<string> Found(string text)
    {
        var flowing = Broken().Replace(text.Replace('’', '\''), " ");
        return Banned.Where(phrase => Regex.IsMatch(flowing, $@"\b{Regex.Escape(phrase)}\b", RegexOptions.IgnoreCase));
    }

    private static string? Fault(string summary, string name)
    {
        var words = summary.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? "too short" : Openings.Contains(words[0].TrimEnd(',', ':')) ? "opens with a word that names nothing"
            : Letters(summary) is var said && (said.Equals(Letters(name), StringComparison.OrdinalIgnoreCase) || said.Equals("the" + Letters(name), StringComparison.OrdinalIgnoreCase))
            ? "only repeats the name" : null;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    // A reference counts as the name it shows.
    private static string Text(XElement summary) => Blanks().Replace(string.Concat(summary.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } see => ((string?)see.Attribute("cref") ?? (string?)see.Attribute("name") ?? (string?)see.Attribute("langword") ?? "").Split('.', '(')[^1],
        _ => "",
    })), " ").Trim();

    // Where a sentence goes on: the next line of a comment, the next string of a sum, any blanks.
    [GeneratedRegex("""\s*"\s*\+\s*\$?"\s*|\s*\n\s*(///?|\*|#)?\s*|\s+""")]
    private static partial Regex Broken();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("/(bin|obj|echarts|Schema)/|/PublicAPI[.]")]
    private static partial Regex Foreign();
}
