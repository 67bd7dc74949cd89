using System.Globalization;
using System.Text.RegularExpressions;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>The pages on the diagnosis are short, complete, and name the thresholds of the code.</summary>
public sealed partial class VerdictPagesTests
{
    private const int WordsOfAVerdict = 300;
    private const int WordsOfTheDiagnosis = 1500;
    private const int PictureBytes = 45_000;

    public static TheoryData<Verdict> Verdicts => [.. Enum.GetValues<Verdict>()];

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Page_OfEachVerdict_IsShortWithItsPictureAndExample(Verdict verdict)
    {
        var page = Page(verdict);

        Words(page).Should().BeInRange(150, WordsOfAVerdict);
        page.Should().Contain($"](../images/verdicts/{Kebab(verdict)}.png)").And.Contain($"`{verdict}`").And.Contain("```csharp");
        new FileInfo(At("docs", "images", "verdicts", $"{Kebab(verdict)}.png")).Length.Should().BeInRange(1000, PictureBytes);
    }

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Page_OfEachVerdict_NamesTheThresholdsOfItsRules(Verdict verdict)
    {
        var marked = Marked().Matches(Page(verdict)).Select(match => (Name: match.Groups["name"].Value, Value: ValueOf(match.Groups["value"].Value))).ToArray();
        var known = RunDiagnosis.Thresholds.ToDictionary(threshold => threshold.Name, threshold => threshold.Value);

        marked.Should().OnlyContain(mark => known.ContainsKey(mark.Name) && known[mark.Name] == mark.Value);
        RulesOf(verdict).SelectMany(rule => rule.Thresholds).Where(threshold => threshold.Value != 1).Select(threshold => threshold.Name)
            .Should().BeSubsetOf(marked.Select(mark => mark.Name), "each threshold follows its number as a comment");
    }

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Example_OfEachVerdict_IsTheRunOfItsPicture(Verdict verdict)
    {
        var drawn = File.ReadAllText(At("benchmarks", "SequenceToy.Pictures", "Verdicts", $"{verdict}Picture.cs"));
        var program = Program().Match(Page(verdict)).Groups["program"].Value.Split('\n');

        program.Select(line => line.Trim().Replace("using var result = ", "return ", StringComparison.Ordinal))
            .Where(line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("//", StringComparison.Ordinal)
                && !line.StartsWith("Console.", StringComparison.Ordinal))
            .Should().HaveCountGreaterThanOrEqualTo(5).And.OnlyContain(line => drawn.Contains(line));
    }

    [Fact]
    public void DiagnosisPage_IsShortAndLinksEachVerdict()
    {
        var page = File.ReadAllText(At("docs", "diagnosis.md"));

        Words(page).Should().BeLessThanOrEqualTo(WordsOfTheDiagnosis);
        Enum.GetValues<Verdict>().Should().OnlyContain(verdict => page.Contains($"[{verdict}](verdicts/{Kebab(verdict)}.md)"));
        Enum.GetValues<FindingKind>().Should().OnlyContain(finding => page.Contains($"`{finding}`"));
        Directory.EnumerateFiles(At("docs", "verdicts"), "*.md").Should().HaveCount(Enum.GetValues<Verdict>().Length + 1);
    }

    [Fact]
    public void ValueOf_PercentOrNumber_IsTheValueOfAThreshold()
    {
        ValueOf("95%").Should().Be(0.95);
        ValueOf("1.5").Should().Be(1.5);
    }

    private static IEnumerable<VerdictRule> RulesOf(Verdict verdict) => VerdictRules.All.Where(rule => rule.Verdict == verdict);

    // Text in comments is not shown, and programs are no words.
    private static int Words(string page) => Program().Replace(Comment().Replace(page, ""), "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static double ValueOf(string number) => number.EndsWith('%')
        ? double.Parse(number[..^1], CultureInfo.InvariantCulture) / 100
        : double.Parse(number, CultureInfo.InvariantCulture);

    private static string Page(Verdict verdict) => File.ReadAllText(At("docs", "verdicts", $"{Kebab(verdict)}.md")).ReplaceLineEndings("\n");

    private static string Kebab(Verdict verdict) => Capital().Replace($"{verdict}", "-$0").ToLowerInvariant();

    private static string At(params string[] path) => Path.Combine([Repository.Root, .. path]);

    [GeneratedRegex("(?<value>[0-9.]+%?)<!-- (?<name>[^>]*) -->", RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex Comment();

    [GeneratedRegex("```csharp\n(?<program>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Program();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
