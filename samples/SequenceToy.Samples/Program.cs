using SequenceToy.Samples;
using Spectre.Console;

// Left to itself Spectre.Console colours what is piped, too, where it finds that it runs in a CI service.
var console = AnsiConsole.Create(new AnsiConsoleSettings { Enrichment = new ProfileEnrichment { UseDefaultEnrichers = !Console.IsOutputRedirected } });
return CommandLine.Invoke(args, console, Console.Out, Console.Error);
