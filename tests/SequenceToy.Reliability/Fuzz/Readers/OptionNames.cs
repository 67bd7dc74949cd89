using System.Text.RegularExpressions;
using SequenceToy.Console.Commands;
using Spectre.Console.Testing;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>The console's commands and options, read from its own help screens: a new option is tried without a change here.</summary>
internal static partial class OptionNames
{
    /// <summary>The options that take a value, for each command; the empty command is the one without a name.</summary>
    public static IReadOnlyDictionary<string, string[]> OfCommand { get; } =
        Help().Matches(Screen([])).Where(match => match.Groups["command"].Success).Select(match => match.Groups["command"].Value).Prepend("").ToDictionary(command => command, OptionsOf);

    private static string[] OptionsOf(string command) => [.. Help().Matches(Screen(command.Length == 0 ? [] : [command]))
        .Where(match => match.Groups["option"].Success).Select(match => match.Groups["option"].Value)];

    private static string Screen(string[] command)
    {
        using var console = new TestConsole();
        using var output = new StringWriter();
        CommandLine.Invoke([.. command, "--help"], console, output, output);
        return output.ToString();
    }

    [GeneratedRegex("^  ((?<option>--[a-z-]+) <|(?<command>[a-z]+) )", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Help();
}
