namespace SequenceToy.Console.Views.Terminal;

/// <summary>Tells whether a console can draw with colored Unicode characters; piped text stays plain.</summary>
internal static class TerminalGraphics
{
    /// <summary>Returns true for a terminal with Unicode and colors.</summary>
    public static bool IsSupportedBy(IAnsiConsole console) => console.Profile.Capabilities is
    { Ansi: true, Unicode: true, ColorSystem: not ColorSystem.NoColors };
}
