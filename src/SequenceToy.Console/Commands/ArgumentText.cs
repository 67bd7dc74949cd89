namespace SequenceToy.Console.Commands;

/// <summary>Formats a command-line value for an error message.</summary>
internal static class ArgumentText
{
    private const int Longest = 60;

    /// <summary>Returns the text, cut after 60 characters, or "empty" when there is none.</summary>
    public static string Of(string text) => text.Length == 0 ? "empty" : PrintableText.Of(text, Longest);
}
