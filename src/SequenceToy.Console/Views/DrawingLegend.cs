using System.Text.RegularExpressions;

namespace SequenceToy.Console.Views;

/// <summary>Explains the special signs in drawn samples.</summary>
internal static partial class DrawingLegend
{
    private const string NotScored = "·";
    private const string Blank = "_";

    /// <summary>Writes one sentence about the signs that occur; nothing when there are none.</summary>
    /// <param name="console">The console to write to.</param>
    /// <param name="task">The task of the samples.</param>
    /// <param name="drawn">The drawn samples.</param>
    public static void Write(IAnsiConsole console, ISequenceTask task, IEnumerable<string> drawn)
    {
        string[] signs =
        [
            .. drawn.Any(sample => sample.Contains(NotScored)) ? new[] { $"{NotScored} marks a step that is not scored" } : [],
            .. task.Notes.InputSymbols?.AsSpan().Contains(Blank) == true ? new[] { $"{Blank} marks a step without a symbol" } : [],
            .. drawn.Any(sample => LeftOut().IsMatch(sample)) ? new[] { "…9… stands for nine omitted steps" } : [],
        ];
        if (signs.Length > 0)
        {
            WrappedText.Write(console, string.Join("; ", signs) + ".");
            console.WriteLine();
        }
    }

    [GeneratedRegex("…[0-9]+…", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeftOut();
}
