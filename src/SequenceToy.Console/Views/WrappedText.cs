namespace SequenceToy.Console.Views;

/// <summary>Sentences broken into lines so that no word stands alone on the last one, where a narrower break helps.</summary>
internal static class WrappedText
{
    private const int NarrowerByAtMost = 16;

    public static void Write(IAnsiConsole console, string text) =>
        console.Write(new Text(string.Join('\n', Lines(text, console.Profile.Width)) + "\n"));

    /// <param name="text">Words with blanks between.</param>
    /// <param name="width">Characters of a line.</param>
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
