using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SequenceToy.Reports.Figures;
using SequenceToy.Scaling;
using SequenceToy.Tests;
using SequenceToy.Training;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class CSharpLiteralTests
{
    [Fact]
    public void Of_EveryRecipeWithAnyValues_MakesItAgain()
    {
        object[] recipes =
        [
            .. Recipes.WithVariations(Recipes.Families.Values.SelectMany(family => family)), .. Networks.Cells.RecurrentOptions.All,
            new MinMaxScaler(-1, 2), new MinMaxScaler(-1, 2) { PerFeature = false }, new Tasks.LengthRange(2, 9), SnapshotSchedule.Doubling, ClassWeights.Balanced, ClassWeights.Given(0.5, 2), SnapshotSchedule.EveryEpochs(3),
        ];

        Made(recipes).Should().Equal(recipes);
    }

    [Fact]
    public void Of_DefaultValues_NamesNone()
    {
        var literal = new CSharpLiteral(new HashSet<string>(StringComparer.Ordinal));

        literal.Of(new MinMaxScaler()).Should().Be("new MinMaxScaler()");
        literal.Of(new MinMaxScaler { PerFeature = false }).Should().Be("new MinMaxScaler { PerFeature = false }");
        literal.Of(new MinMaxScaler(-1, 2) { PerFeature = false }).Should().Be("new MinMaxScaler(-1, 2) { PerFeature = false }");
    }

    [Fact]
    public void Of_WhatNoConstructorMakes_IsRefused() =>
        FluentActions.Invoking(() => new CSharpLiteral(new HashSet<string>(StringComparer.Ordinal)).Of(new Closed(1))).Should().Throw<ArgumentException>().WithMessage("*Closed*");

    private static object[] Made(object[] values)
    {
        SortedSet<string> namespaces = new(StringComparer.Ordinal);
        var literal = new CSharpLiteral(namespaces);
        var items = string.Join(",\n", values.Select(literal.Of));
        var source = $"{string.Join('\n', namespaces.Select(space => $"using {space};"))}\npublic static class Made {{ public static object[] All => [\n{items}];\n}}";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Literals", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty(source);
        return (object[])Assembly.Load(image.ToArray()).GetType("Made")!.GetProperty("All")!.GetValue(null)!;
    }

    private sealed class Closed(int hidden)
    {
        public int Value => hidden;
    }
}
