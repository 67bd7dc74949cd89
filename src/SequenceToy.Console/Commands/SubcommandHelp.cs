using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace SequenceToy.Console.Commands;

/// <summary>The help of a command, without the arguments of the commands above it: a subcommand does not take them.</summary>
internal sealed class SubcommandHelp : SynchronousCommandLineAction
{
    private readonly HelpAction inner = new();

    // Help is shown whatever is missing.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult;
        if (command.Parent is not CommandResult { Command.Arguments.Count: > 0 } parent)
        {
            return inner.Invoke(parseResult);
        }

        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter { NewLine = output.NewLine };
        parseResult.InvocationConfiguration.Output = text;
        var code = inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(Without(text.ToString(), parent.Command.Arguments));
        return code;
    }

    private static string Without(string help, IList<Argument> arguments)
    {
        foreach (var name in arguments.Select(argument => $"<{argument.Name}>"))
        {
            help = help.Replace($" [{name}]", "", StringComparison.Ordinal);
            var row = help.IndexOf($"\n  {name} ", StringComparison.Ordinal);
            help = row < 0 ? help : help.Remove(row, help.IndexOf('\n', row + 1) - row);
        }

        return help;
    }
}
