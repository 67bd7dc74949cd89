using SequenceToy.Console.Commands;
using SequenceToy.Console.Views;

namespace SequenceToy.Console;

/// <summary>The command line, as a process begins it.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        // Left to itself Spectre.Console colors what is piped, too, where it finds that it runs in a CI service.
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
