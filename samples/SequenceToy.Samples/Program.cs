using SequenceToy.Samples;

// Left to itself Spectre.Console colours what is piped, too, where it finds that it runs in a CI service.
var settings = Console.IsOutputRedirected
    ? new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(new TrimmedLines(Console.Out)),
        Ansi = AnsiSupport.No,
        Interactive = InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false }
    }
    : new AnsiConsoleSettings();
return CommandLine.Invoke(args, AnsiConsole.Create(settings), Console.Out, Console.Error);
