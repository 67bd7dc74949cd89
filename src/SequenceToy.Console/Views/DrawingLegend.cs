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
        var sets = task.Target.Kind == TargetKind.ClassSet ? First(SetOfSymbols(), drawn) : null;
        var left = First(LeftOut(), drawn)?.Trim('…');
        string[] signs =
        [
            .. drawn.Any(sample => sample.Contains(NotScored)) ? new[] { $"{NotScored} marks a step that is not scored" } : [],
            .. task.Notes.InputSymbols?.AsSpan().Contains(Blank) == true ? new[] { $"{Blank} marks a step without a symbol" } : [],
            .. sets is null ? [] : new[] { $"{sets} is one target: a set of classes (multi-label), separated by /" },
            .. left is null ? [] : new[] { $"…{left}… stands for {left} omitted {(left is "1" ? "step" : "steps")}" },
        ];
        if (signs.Length > 0)
        {
            WrappedText.Write(console, string.Join("; ", signs) + ".");
            console.WriteLine();
        }
    }

    private static string? First(Regex sign, IEnumerable<string> drawn) =>
        drawn.Select(sample => sign.Match(sample)).FirstOrDefault(match => match.Success)?.Value;

    [GeneratedRegex("[^ \n]+/[^ \n]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetOfSymbols();

    [GeneratedRegex("…[0-9]+…", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeftOut();
}
