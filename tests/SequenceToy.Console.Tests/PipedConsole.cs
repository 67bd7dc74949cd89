using Spectre.Console.Testing;

namespace SequenceToy.Console.Tests;

/// <summary>A console as for piped output: without colors and cursor movements.</summary>
internal static class PipedConsole
{
    public static TestConsole Create()
    {
        var console = new TestConsole();
        console.Profile.Capabilities.Ansi = false;
        return console;
    }
}
