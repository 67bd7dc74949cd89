using System.Runtime.CompilerServices;
using SequenceToy.Console.Commands;
using SequenceToy.Console.Views;

namespace SequenceToy.Console;

/// <summary>The entry point of the console.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        try
        {
            return Run(args);
        }
        catch (Exception problem)
        {
            // Even the framework's own parts fail without file handles or memory, and so may this line.
            try
            {
                System.Console.Error.WriteLine($"Unexpected error ({problem.GetType().Name}): {problem.Message.ReplaceLineEndings(" ")}");
            }
            catch (Exception)
            {
                // The exit code still reports the error.
            }

            return CommandLine.BadInput;
        }
    }

    // Apart, so that a part that cannot be loaded fails within the try.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(string[] args)
    {
        // By default Spectre.Console colors piped output, too, when it detects a CI service.
        var settings = System.Console.IsOutputRedirected
            ? new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(new TrimmedLines(System.Console.Out)),
                Ansi = AnsiSupport.No,
                Interactive = InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false }
            }
            : new AnsiConsoleSettings();
        return CommandLine.Invoke(args, AnsiConsole.Create(settings), System.Console.Out, System.Console.Error);
    }
}
