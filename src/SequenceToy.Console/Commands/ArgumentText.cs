namespace SequenceToy.Console.Commands;

/// <summary>Formats a command-line value for an error message.</summary>
internal static class ArgumentText
{
    private const int Longest = 60;

    /// <summary>Returns the text, cut after 60 characters; "empty" when there is none, and in quotes when it is only spaces.</summary>
    public static string Of(string text) => text.Length == 0 ? "empty"
        : string.IsNullOrWhiteSpace(text) ? PrintableText.Quoted(text)
        : PrintableText.Of(text, Longest);
}
