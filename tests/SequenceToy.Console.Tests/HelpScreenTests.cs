namespace SequenceToy.Console.Tests;

/// <summary>The help screens are the approved text in the folder Approved; with SEQUENCETOY_APPROVE=1 the test rewrites it.</summary>
public sealed class HelpScreenTests
{
    public static TheoryData<string> Commands => ["console", "list", "describe", "run", "explain", "compare", "train", "predict", "export", "report", "studio", "inspect", "fit", "forecast", "sweep", "sweep show", "sweep script", "sweep merge"];

    // Piped output has no terminal's width: each option is one line.
    [Theory]
    [MemberData(nameof(Commands))]
    public void Main_Help_IsTheApprovedText(string command)
    {
        var approved = Path.Combine(ReadmeOutputTests.Root(AppContext.BaseDirectory), "tests", "SequenceToy.Console.Tests", "Approved", command.Replace(' ', '-') + ".txt");

        var ended = ConsoleProcess.Run([.. command == "console" ? [] : command.Split(' '), "--help"]);

        var screen = string.Join('\n', ended.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim() + "\n";
        if (Environment.GetEnvironmentVariable("SEQUENCETOY_APPROVE") == "1")
        {
            File.WriteAllText(approved, screen);
        }

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        screen.Should().Be(File.ReadAllText(approved).ReplaceLineEndings("\n")).And.NotContain("\e");
        var listed = screen.Split("\nCommands:\n").Skip(1).SelectMany(list => list.TrimEnd().Split('\n')).Select(line => (command == "console" ? "" : $"{command} ") + line.Trim().Split(' ')[0]);
        listed.Should().BeSubsetOf(Commands.Select(row => row.Data));
    }
}
