using SequenceToy.Samples;
using Spectre.Console;

return CommandLine.Invoke(args, AnsiConsole.Console, Console.Out, Console.Error);
