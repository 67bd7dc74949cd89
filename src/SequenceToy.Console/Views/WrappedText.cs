namespace SequenceToy.Console.Views;

/// <summary>Breaks sentences into lines; slightly narrower lines are used when the last one would hold a single word.</summary>
internal static class WrappedText
{
    private const int NarrowerByAtMost = 16;

    public static void Write(IAnsiConsole console, string text) =>
        console.Write(new Text(string.Join('\n', Lines(text, console.Profile.Width)) + "\n"));

    /// <param name="text">The words, with spaces between them.</param>
    /// <param name="width">The greatest width of a line, in characters.</param>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = Broken(text, width);
        for (var narrower = width - 1; narrower >= width - NarrowerByAtMost && lines.Count > 1 && !lines[^1].Contains(' '); narrower--)
        {
            var other = Broken(text, narrower);
            lines = other.Count == lines.Count ? other : lines;
        }

        return lines;
    }

    private static List<string> Broken(string text, int width)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add("");
            }

            lines[^1] += (lines[^1].Length > 0 ? " " : "") + word;
        }

        return lines;
    }
}
