using SequenceToy.Console.Commands;
using Spectre.Console;

namespace SequenceToy.Console.Tests;

public sealed class ColorTests
{
    // Codes 30 to 49 and 90 to 107 set colors; bold and the cursor's movements are none of it.
    private const string Color = "\e\\[([0-9]+;)*([34][0-9]|9[0-7]|10[0-7])[;m]";

    [Fact]
    public void Invoke_Terminal_HasColors() => OutputWhere(noColor: null).Should().MatchRegex(Color);

    [Fact]
    public void Invoke_TerminalAndNoColor_HasNone() => OutputWhere(noColor: "1").Should().NotMatchRegex(Color).And.Contain("New inputs");

    private static string OutputWhere(string? noColor)
    {
        // Spectre.Console looks at the process's own environment; no other test minds.
        var before = Environment.GetEnvironmentVariable("NO_COLOR");
        Environment.SetEnvironmentVariable("NO_COLOR", noColor);
        try
        {
            return Output();
        }
        finally
        {
            Environment.SetEnvironmentVariable("NO_COLOR", before);
        }
    }

    private static string Output()
    {
        using var written = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(written) });
        CommandLine.Invoke(["--samples", "50", "--epochs", "2"], terminal, TextWriter.Null, TextWriter.Null).Should().Be(0);
        return written.ToString();
    }
}
