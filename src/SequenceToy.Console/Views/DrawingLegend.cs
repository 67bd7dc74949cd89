using System.Text.RegularExpressions;

namespace SequenceToy.Console.Views;

/// <summary>What signs in drawn samples mean that do not speak for themselves.</summary>
internal static partial class DrawingLegend
{
    private const string NotScored = "·";
    private const string Blank = "_";

    /// <summary>A line about those that occur; nothing where none does.</summary>
    /// <param name="console">Where people read.</param>
    /// <param name="task">Whose samples they are.</param>
    /// <param name="drawn">The samples as they were drawn.</param>
    public static void Write(IAnsiConsole console, ISequenceTask task, IEnumerable<string> drawn)
    {
        string[] signs =
        [
            .. drawn.Any(sample => sample.Contains(NotScored)) ? new[] { $"{NotScored} is an answer that is not scored" } : [],
            .. task.Notes.InputSymbols?.AsSpan().Contains(Blank) == true ? new[] { $"{Blank} is a step without a symbol" } : [],
            .. drawn.Any(sample => LeftOut().IsMatch(sample)) ? new[] { "…9… are nine steps left out" } : [],
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
