using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SequenceToy.Guards;

namespace SequenceToy.Tests.Design;

/// <summary>The laws of the design, read off the sources and the assembly.</summary>
public sealed partial class SourceLawTests
{
    private const int LongestLine = 140;

    private static readonly string[] RootTypes = ["ExperimentResult", "ExperimentSettings", "Preset", "RunEnvironment", "SequenceExperiment", "TrainedModelFiles"];

    // A variation's folder shares the namespace of its family; what every user names is in the root's, as each figure's method that plots it.
    private static readonly string[] Families =
        ["SequenceToy.Networks.Cells", "SequenceToy.Training.Optimizers", "SequenceToy.Training.Losses", "SequenceToy.Reports.Figures"];

    private static readonly string[] InRootNamespace =
    [
        "src/SequenceToy/Metrics/Goal.cs", "src/SequenceToy/Metrics/Metric.cs", "src/SequenceToy/Metrics/MetricExtensions.cs",
    ];

    // The formatter itself; and numbers that are typed in again: data, settings, C#.
    private static readonly string[] MayFormatNumbers =
    [
        "src/SequenceToy/Guards/NumberFormat.cs", "src/SequenceToy/Tasks/SampleDrawing.cs", "src/SequenceToy.Console/Commands/SequenceForm.cs", "src/SequenceToy.Console/Commands/Fit/ForecastCsv.cs",

        "src/SequenceToy/Diagnosis/Suggestions/SettingPart.cs", "src/SequenceToy.Reports/Figures/Reproduction/CSharpLiteral.cs",
    ];

    private static readonly IReadOnlyDictionary<string, string> Sources =
        SourceTree.OfRepository.Files.ToDictionary(file => file.FilePath, file => file.ToString(), StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Core => Sources.Where(file => file.Key.StartsWith("src/SequenceToy/", StringComparison.Ordinal));

    [Fact]
    public void Root_OfTheCore_HoldsOnlyNouns() =>
        Core.Where(file => file.Key.Count(character => character == '/') == 2).Select(file => Path.GetFileName(file.Key).Split('.')[0])
            .Distinct().Should().BeEquivalentTo(RootTypes);

    [Fact]
    public void Lines_OfTheSources_AreAtMost140Characters() => Named(Sources.SelectMany(
        file => file.Value.Split('\n').Select((line, index) => (Length: IsMarkup(line) ? 0 : line.TrimEnd('\r').Length, Location: $"{file.Key}({index + 1})")))
        .Where(line => line.Length > LongestLine).Select(line => line.Location)).Should().BeEmpty();

    [Fact]
    public void Namespaces_OfTheSources_FollowTheFolders() => Named(
        from file in SourceTree.OfRepository.Files
        from declared in file.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        let name = declared.Name.ToString()
        where !string.Equals(name, NamespaceOf(file.FilePath), StringComparison.Ordinal)
        select $"{file.FilePath} is in {name}").Should().BeEmpty();

    [Fact]
    public void Sources_OfTheLibrary_HaveNoConsoleClockOrAmbientRandomness() =>
        Named(Core.Where(file => AmbientState().IsMatch(file.Value)).Select(file => file.Key)).Should().BeEmpty();

    [Fact]
    public void TorchSharp_InTheSources_IsInFewPlaces() =>
        Named(Sources.Where(file => TorchSharp().IsMatch(file.Value) && !MayUseTorch(file.Key)).Select(file => file.Key)).Should().BeEmpty();

    [Fact]
    public void TorchSharp_InPublicSignatures_IsInNetworksLibTorchAlone() => Named(
        from type in typeof(SequenceExperiment).Assembly.GetExportedTypes()
        where !string.Equals(type.Namespace, "SequenceToy.Networks.LibTorch", StringComparison.Ordinal)
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where TypesOf(member).Any(used => used.Assembly.GetName().Name == "TorchSharp")
        select $"{type.FullName}.{member.Name}").Should().BeEmpty();

    [Fact]
    public void TorchEngine_AddsTensors_WithoutMakingANumber() => Named(
        Sources.Where(file => MayUseTorch(file.Key) && !file.Key.EndsWith("TensorSums.cs", StringComparison.Ordinal))
            .Where(file => file.Value.Contains(".add", StringComparison.Ordinal)).Select(file => file.Key))
        .Should().BeEmpty("TorchSharp's add makes a number whose finalizer may run while libtorch reads it");

    // Users of a TorchSharp module may replace its parameters.
    [Fact]
    public void PublicTypes_Properties_CanOnlyBeSetOnCreation() =>
        typeof(SequenceExperiment).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType != typeof(TorchSharp.Modules.Parameter) && property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Should().BeEmpty();

    [Fact]
    public void Numbers_ForPeople_AreFormattedInOnePlace() => Named(
        from file in SourceTree.OfRepository.Files
        where !MayFormatNumbers.Contains(file.FilePath)
        from node in file.GetRoot().DescendantNodes()
        where IsNumberFormat(node)
        select $"{file.FilePath}: {node}").Should().BeEmpty($"{nameof(NumberFormat)} decides how numbers look");

    [Fact]
    public void Fields_OfTheExperiment_AreReadOnly() =>
        typeof(SequenceExperiment).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Should().OnlyContain(field => field.IsInitOnly);

    [Fact]
    public void Members_ForUsers_AreDocumentedWhereTheyAreDeclaredFirst() => Named(Undocumented(SourceTree.OfRepository)).Should().BeEmpty();

    [Fact]
    public void Undocumented_OfTypesAndMembers_AreThosePublicOnesThatDeclareSomethingNew() => Undocumented(SourceTree.Parse(
    [
        ("src/A.cs", "namespace N; public abstract class A { public A() { } protected abstract int P { get; } public int F, G; internal int I; class C { public int H; } }"),
        ("src/B.cs", "namespace N; /// <summary>B.</summary>\npublic class B : A { protected override int P => 1; }  class D { public int Q { get; } }"),
        ("src/E.cs", "namespace N; /// <summary>E.</summary>\npublic enum E { One, /// <summary>Two.</summary>\nTwo }"),
    ])).Should().BeEquivalentTo("N.A", "N.A.A()", "N.A.P", "N.A.F", "N.A.G", "N.E.One");

    [Fact]
    public void Internals_OfTheCore_AreHiddenFromReportsAndStudio() =>
        typeof(SequenceExperiment).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(attribute => attribute.AssemblyName)
            .Should().NotContain(name => name.StartsWith("SequenceToy.Reports", StringComparison.Ordinal) || name.StartsWith("SequenceToy.Studio", StringComparison.Ordinal));

    private static IEnumerable<string> Undocumented(SourceTree tree) =>
        from file in tree.Files
        where file.FilePath.StartsWith("src/", StringComparison.Ordinal)
        let model = tree.ModelOf(file)
        from node in file.GetRoot().DescendantNodes().Where(node => node is MemberDeclarationSyntax or VariableDeclaratorSyntax)
        let symbol = model.GetDeclaredSymbol(node)
        where symbol is IFieldSymbol or IMethodSymbol or IPropertySymbol or INamedTypeSymbol { IsExtension: false } && !symbol.IsOverride
        where SourceTree.IsForUsers(symbol) && string.IsNullOrEmpty(symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture))
        select symbol.ToDisplayString();

    // {value:0.00} and value.ToString("0.00"); X4 is of a character's code and "O" of a date.
    private static bool IsNumberFormat(SyntaxNode node) => node switch
    {
        InterpolationFormatClauseSyntax format => format.FormatStringToken.Text != "X4",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(ToString) } } call =>
            call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string and not "O" } }, ..],
        _ => false,
    };

    private static string Named(IEnumerable<string> found) => string.Join('\n', found);

    // An element of the report's page stands on one line.
    private static bool IsMarkup(string line) => line.Contains("</", StringComparison.Ordinal) && !line.Contains("///", StringComparison.Ordinal);

    private static string NamespaceOf(string path)
    {
        var folder = string.Join('.', path.Split('/')[1..^1]);
        return InRootNamespace.Contains(path) ? nameof(SequenceToy)
            : path.EndsWith("Plot.cs", StringComparison.Ordinal) ? "SequenceToy.Reports"
            : Families.FirstOrDefault(family => folder.StartsWith(family + ".", StringComparison.Ordinal)) ?? folder;
    }

    private static bool MayUseTorch(string path) =>
        path.StartsWith("src/SequenceToy/Networks/LibTorch/", StringComparison.Ordinal)
        || path.StartsWith("src/SequenceToy/Training/Engines/Torch/", StringComparison.Ordinal)
        || path.EndsWith("Torch.cs", StringComparison.Ordinal) || path.EndsWith("/TensorSums.cs", StringComparison.Ordinal);

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        MethodBase method => [.. method.GetParameters().Select(parameter => parameter.ParameterType), (method as MethodInfo)?.ReturnType ?? typeof(void)],
        _ => [],
    };

    [GeneratedRegex(@"\bConsole\.|DateTime(Offset)?\.(Utc)?Now|Random\.Shared|new Random\(|Guid\.NewGuid|Environment\.TickCount")]
    private static partial Regex AmbientState();

    [GeneratedRegex(@"using (static )?TorchSharp|\bTorchSharp\.torch")]
    private static partial Regex TorchSharp();
}
