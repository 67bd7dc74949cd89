namespace SequenceToy.Console.Views.Terminal;

/// <summary>A horizontal bar: blocks of an eighth of a character on a terminal, otherwise number signs.</summary>
internal static class TerminalBar
{
    private const int Eighths = 8;
    private const char Full = '█';

    // From one eighth to seven eighths. Source: The Unicode Standard, block Block Elements.
    private const string Parts = "▏▎▍▌▋▊▉";

    /// <summary>Returns a bar, padded to its width.</summary>
    /// <param name="share">The length as a share of the width; less than 0 counts as 0.</param>
    /// <param name="width">The width, in characters.</param>
    /// <param name="isTerminal">True for blocks, false for number signs.</param>
    public static string Of(double share, int width, bool isTerminal)
    {
        var length = width * Math.Clamp(share, 0, 1);
        if (!isTerminal)
        {
            return new string('#', (int)Math.Round(length)).PadRight(width);
        }

        var eighths = (int)Math.Round(length * Eighths);
        var part = eighths % Eighths == 0 ? "" : Parts[(eighths % Eighths) - 1].ToString();
        return (new string(Full, eighths / Eighths) + part).PadRight(width);
    }
}
