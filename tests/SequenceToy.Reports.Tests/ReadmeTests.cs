using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SequenceToy.Reports.Tests;

/// <summary>Tests that every C# block of the README and the documentation pages compiles and runs as a program.</summary>
public sealed partial class ReadmeTests
{
    private const string ImplicitUsings = "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading;";

    // Predictions differ slightly between machines.
    private const double Near = 2;

    private static readonly Example[] Examples = [.. new[] { "README.md", "docs/getting-started.md", "docs/own-task.md", "docs/own-loop.md", "docs/files.md", "docs/inspection.md", "docs/plots.md" }
        .SelectMany(page => Block().Matches(File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), page)).ReplaceLineEndings("\n")))
        .Select(match => new Example(match.Groups["program"].Value, Run(match.Groups["program"].Value), match.Groups["promise"].Value.Trim()))];

    [Fact]
    public void Readme_CodeBlocks_CompileAndRun() =>
        Examples.Should().HaveCountGreaterThan(4).And.OnlyContain(example => example.Printed.Length > 10);

    [Fact]
    public void Readme_Programs_PrintWhatIsPromised()
    {
        Examples.Count(example => example.Promise.Length > 0).Should().BeGreaterThan(2);
        foreach (var example in Examples.Where(example => example.Promise.Length > 0))
        {
            var printed = example.Printed.Trim().ReplaceLineEndings("\n");

            Number().Replace(printed, "#").Should().Be(Number().Replace(example.Promise, "#"), printed);
            Numbers(printed).Zip(Numbers(example.Promise)).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < Near, printed);
        }
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SequenceToy.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    private static string Run(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Readme", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)], references, new(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        // CS1701 is of assemblies' versions; every project is built without it.
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, Id: not "CS1701" }).Should().BeEmpty();

        var entry = Assembly.Load(image.ToArray()).EntryPoint!;
        using var printed = new StringWriter();
        var before = System.Console.Out;
        System.Console.SetOut(printed);
        try
        {
            entry.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            System.Console.SetOut(before);
        }

        return printed.ToString();
    }

    private static IEnumerable<double> Numbers(string text) =>
        Number().Matches(text).Select(match => double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture));

    // A program, and its output: in the next sentence, or as a block of text.
    [GeneratedRegex("```csharp\n(?<program>.*?)```\n(\n[^`#|!]*(```text\n(?<promise>.*?)```|`(?<promise>[^`]+)`))?", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    private sealed record Example(string Program, string Printed, string Promise);
}
