namespace SequenceToy.Console.Views.Terminal;

/// <summary>The colors of the terminal, with the same meaning as on the pages; each is readable on black and on white.</summary>
/// <remarks>Source of the palette for color-blind readers: M. Okabe and K. Ito, Color Universal Design (2008).</remarks>
internal static class TerminalColors
{
    public static readonly Color Training = new(38, 139, 210);
    public static readonly Color Validation = new(213, 94, 0);
    public static readonly Color Baseline = new(128, 128, 128);
    public static readonly Color ToIgnore = new(190, 90, 150);
    public static readonly Color Good = new(0, 158, 115);
    public static readonly Color Middling = new(190, 140, 0);
    public static readonly Color Bad = new(213, 94, 0);
}
