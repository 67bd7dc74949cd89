using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SequenceToy.Reports.Tests;

/// <summary>A program of a documentation page or comment, compiled without a warning and run.</summary>
internal static class CompiledProgram
{
    private const string ImplicitUsings = "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading;";

    /// <summary>Runs a program in the current folder.</summary>
    /// <returns>What it prints.</returns>
    public static string Run(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Program", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)], references, new(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        // CS1701 is of assemblies' versions; every project is built without it.
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, Id: not "CS1701" }).Should().BeEmpty(program);

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
}
