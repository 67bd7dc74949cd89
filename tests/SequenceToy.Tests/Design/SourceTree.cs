using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SequenceToy.Tests.Design;

/// <summary>All sources of <c>src</c> and of the samples console as the compiler sees them, and what each file uses of the others.</summary>
internal sealed class SourceTree
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Lazy<SourceTree> Repository = new(() => Parse(
        from folder in new[] { "src", Path.Combine("samples", "SequenceToy.Samples") }
        from file in Directory.EnumerateFiles(Path.Combine(Tests.Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Tests.Repository.Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file))));

    private readonly CSharpCompilation compilation;

    private SourceTree(CSharpCompilation compilation)
    {
        this.compilation = compilation;
        References = [.. Files.AsParallel().SelectMany(ReferencesOf)];
    }

    /// <summary>The repository this test belongs to.</summary>
    public static SourceTree OfRepository => Repository.Value;

    /// <summary>The files, with paths relative to the repository, folders separated by <c>/</c>.</summary>
    public IEnumerable<SyntaxTree> Files => compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    /// <summary>Each use in one file of a type that is declared in another.</summary>
    public IReadOnlyList<Reference> References { get; }

    public static SourceTree Parse(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("SequenceToy", StringComparison.Ordinal));
        return new SourceTree(CSharpCompilation.Create(
            "sources",
            [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)), CSharpSyntaxTree.ParseText(ImplicitUsings + UsingsOfProjects(), options)],
            assemblies.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));
    }

    /// <summary>Uses of a type of ours by a name that the compiler does not find from there: they would go unseen. Nothing lies above the console,
    /// whose packages name types as we do.</summary>
    public IEnumerable<string> Unseen =>
        from found in compilation.GetDiagnostics()
        where found.Id is "CS0103" or "CS0246"
        let file = found.Location.SourceTree!
        where file.FilePath.StartsWith("src/SequenceToy", StringComparison.Ordinal) && !file.FilePath.StartsWith("src/SequenceToy.Console", StringComparison.Ordinal)
        let name = file.GetRoot().FindToken(found.Location.SourceSpan.Start).Text
        where compilation.ContainsSymbolsWithName(name, SymbolFilter.Type)
        select $"{file.FilePath}: {name}";

    public SemanticModel ModelOf(SyntaxTree file) => compilation.GetSemanticModel(file);

    /// <summary>Whether users see a symbol: it and all that it is declared in are public or protected.</summary>
    public static bool IsForUsers(ISymbol? symbol) =>
        symbol is null or INamespaceSymbol or INamedTypeSymbol { IsExtension: true }
            ? symbol is not INamedTypeSymbol || IsForUsers(symbol.ContainingType)
            : symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                && IsForUsers(symbol.ContainingType);

    private static string UsingsOfProjects() => string.Concat(
        from folder in new[] { "src", "samples" }
        from project in Directory.EnumerateFiles(Path.Combine(Tests.Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
        from element in XDocument.Load(project).Descendants("Using")
        let name = (string)element.Attribute("Include")!
        where name.StartsWith("SequenceToy", StringComparison.Ordinal)
        select $" global using {name};");

    private IEnumerable<Reference> ReferencesOf(SyntaxTree file)
    {
        var model = ModelOf(file);
        return
            from name in file.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>()
            from type in TypesOf(model.GetSymbolInfo(name))
            from declaration in type.OriginalDefinition.DeclaringSyntaxReferences.Take(1)
            let path = declaration.SyntaxTree.FilePath
            where path.Length > 0 && !string.Equals(path, file.FilePath, StringComparison.Ordinal)
            select new Reference(file.FilePath, path, type.Name);
    }

    // A method that does not bind for want of generated code still says whose it is.
    private static IEnumerable<INamedTypeSymbol> TypesOf(SymbolInfo info) => (info.Symbol is null ? info.CandidateSymbols : [info.Symbol])
        .Select(symbol => symbol as INamedTypeSymbol ?? (symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol ? null : symbol.ContainingType))
        .OfType<INamedTypeSymbol>();
}

/// <summary>A use of a type.</summary>
/// <param name="From">The file that uses it.</param>
/// <param name="To">The file that declares it.</param>
/// <param name="Type">The type's name.</param>
internal sealed record Reference(string From, string To, string Type)
{
    public override string ToString() => $"{From} uses {Type} of {To}";
}
