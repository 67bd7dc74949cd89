using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>Tells whether an option stands on the command line; one that does not may have a default value.</summary>
internal static class GivenOption
{
    public static bool Is(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
