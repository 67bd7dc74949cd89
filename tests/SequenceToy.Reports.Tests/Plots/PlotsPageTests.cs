using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SequenceToy.Reports.Tests.Plots;

public sealed partial class PlotsPageTests
{
    private const string ImplicitUsings = "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading;";

    private static readonly string Page = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "plots.md"));

    [Fact]
    public void Page_Program_CompilesAndRuns()
    {
        var program = Block().Match(Page).Groups["program"].Value;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Page", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)], references, new(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();

        var run = () => Assembly.Load(image.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);

        run.Should().NotThrow();
    }

    [Fact]
    public void Page_Pictures_AreInTheRepositoryAndSmall()
    {
        foreach (Match picture in Picture().Matches(Page))
        {
            new FileInfo(Path.Combine(Root(AppContext.BaseDirectory), "docs", picture.Groups["path"].Value)).Length.Should().BeInRange(1, 100_000);
        }
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SequenceToy.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("```csharp\\n(?<program>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\\((?<path>images/[^)]*)\\)")]
    private static partial Regex Picture();
}
