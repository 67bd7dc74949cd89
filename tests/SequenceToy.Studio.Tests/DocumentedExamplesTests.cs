using System.Text.RegularExpressions;
using System.Xml.Linq;
using SequenceToy.Reports.Tests;

namespace SequenceToy.Studio.Tests;

/// <summary>Examples of comments and of the documentation page compile and run as they stand.</summary>
[Collection("Programs")]
public sealed partial class DocumentedExamplesTests
{
    [Fact]
    public void Examples_InDocumentationComments_CompileAndRun()
    {
        var examples = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "SequenceToy.Studio.xml")).Descendants("example").Elements("code").ToArray();

        examples.Should().HaveCount(2);
        Array.ForEach(examples, example => CompiledProgram.Run(example.Value));
    }

    [Fact]
    public void Example_OfThePage_PrintsALink()
    {
        var page = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "studio.md"));

        CompiledProgram.Run(Block().Match(page).Groups["program"].Value).Should().MatchRegex(@"^http://127\.0\.0\.1:\d+/\?task=parity&hiddenSize=8\s*$");
    }

    /// <summary>Returns the repository's folder.</summary>
    internal static string Root(string folder) => File.Exists(Path.Combine(folder, "SequenceToy.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("```csharp\n(?<program>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
