using SequenceToy.Console.Commands;
using SequenceToy.Console.Views;

namespace SequenceToy.Console;

/// <summary>The entry point of the console.</summary>
internal static class Program
{
    public static int Main(string[] args)
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
