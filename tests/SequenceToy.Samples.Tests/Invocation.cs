using Spectre.Console;

namespace SequenceToy.Samples.Tests;

/// <summary>One call of the console as a pipe sees it: 80 columns, no terminal.</summary>
internal sealed record Invocation(int Code, string Console, string Output, string Error)
{
    public static Invocation Of(params string[] args)
    {
        using var console = new StringWriter();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(args, Piped(console), output, error);
        return new Invocation(code, console.ToString(), output.ToString(), error.ToString());
    }

    public static IAnsiConsole Piped(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 80;
        return console;
    }
}
