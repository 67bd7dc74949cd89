using System.Text.RegularExpressions;

namespace SequenceToy.Reports.Tests;

/// <summary>Tests that every C# block of the README and the documentation pages compiles and runs as a program.</summary>
[Collection("Programs")]
public sealed partial class ReadmeTests
{
    // Predictions differ slightly between machines.
    private const double Near = 2;

    private static readonly string[] Pages =
    [
        "README.md", "docs/getting-started.md", "docs/your-own-data.md", "docs/own-task.md", "docs/own-loop.md", "docs/files.md", "docs/inspection.md", "docs/plots.md", "docs/diagnosis.md",
        .. Directory.EnumerateFiles(Path.Combine(Root(AppContext.BaseDirectory), "docs", "verdicts"), "*.md").Order(StringComparer.Ordinal),
    ];

    private static readonly Example[] Examples = [.. Pages
        .SelectMany(page => Block().Matches(File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), page)).ReplaceLineEndings("\n")))
        .Select(match => new Example(match.Groups["program"].Value, CompiledProgram.Run(match.Groups["program"].Value), match.Groups["promise"].Value.Trim()))];

    [Fact]
    public void Readme_CodeBlocks_CompileAndRun() =>
        Examples.Should().HaveCountGreaterThan(4).And.OnlyContain(example => example.Printed.Length > 10);

    [Fact]
    public void Readme_Programs_PrintWhatIsPromised()
    {
        Examples.Count(example => example.Promise.Length > 0).Should().BeGreaterThan(10);
        foreach (var example in Examples.Where(example => example.Promise.Length > 0))
        {
            var printed = example.Printed.Trim().ReplaceLineEndings("\n");

            Number().Replace(printed, "#").Should().Be(Number().Replace(example.Promise, "#"), printed);
            Numbers(printed).Zip(Numbers(example.Promise)).Where(pair => Math.Abs(pair.First - pair.Second) >= Near).Should().BeEmpty(printed);
        }
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SequenceToy.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    private static IEnumerable<double> Numbers(string text) =>
        Number().Matches(text).Select(match => double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture));

    // A program, and its output: in the next sentence, or as a block of text.
    [GeneratedRegex("```csharp\n(?<program>.*?)```\n(\n[^`#|!]*(```text\n(?<promise>.*?)```|`(?<promise>[^`]+)`))?", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    private sealed record Example(string Program, string Printed, string Promise);
}
