namespace SequenceToy.Reports.Tests;

public class PackageTests
{
    [Fact]
    public void Core_Always_KnowsNothingOfReports() =>
        typeof(SequenceExperiment).Assembly.GetReferencedAssemblies().Should().NotContain(assembly => assembly.Name!.StartsWith("SequenceToy.", StringComparison.Ordinal)
            || assembly.Name.StartsWith("ScottPlot", StringComparison.Ordinal) || assembly.Name.StartsWith("SkiaSharp", StringComparison.Ordinal));
}
