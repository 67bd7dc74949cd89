namespace SequenceToy.Console.Commands;

/// <summary>What was given, as an error names it.</summary>
internal static class ArgumentText
{
    private const int Longest = 60;

    /// <summary>The text; cut where it is long, a word where there is none.</summary>
    public static string Of(string text) => text.Length == 0 ? "empty" : text.Length <= Longest ? text : text[..Longest] + "…";
}
