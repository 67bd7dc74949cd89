using System.Xml.Linq;

namespace SequenceToy.Reports.Tests;

/// <summary>Examples in documentation comments compile and run as they stand.</summary>
[Collection("Programs")]
public sealed class DocumentedExamplesTests
{
    [Fact]
    public void Examples_InDocumentationComments_CompileAndRun()
    {
        var examples =
            from name in new[] { "SequenceToy.xml", "SequenceToy.Reports.xml" }
            from code in XDocument.Load(Path.Combine(AppContext.BaseDirectory, name)).Descendants("example").Elements("code")
            select code.Value;
        var folder = Directory.CreateTempSubdirectory();
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.FullName;
        try
        {
            foreach (var example in examples.ToArray())
            {
                CompiledProgram.Run(example);
            }
        }
        finally
        {
            Environment.CurrentDirectory = before;
            folder.Delete(recursive: true);
        }

        examples.Should().HaveCountGreaterThanOrEqualTo(20);
    }
}
