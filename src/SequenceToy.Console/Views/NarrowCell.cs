namespace SequenceToy.Console.Views;

/// <summary>The text of a cell of a table: on a narrow console, intervals and units are below their numbers; otherwise columns would
/// break them anywhere.</summary>
internal static class NarrowCell
{
    /// <param name="text">The text.</param>
    /// <param name="isNarrow">True when the table is wider than the console.</param>
    public static string Of(string text, bool isNarrow) => !isNarrow ? text
        : text.Replace(" (", "\n(", StringComparison.Ordinal).Replace(" per ", "\nper ", StringComparison.Ordinal)
            .Replace(" the goal", "\nthe goal", StringComparison.Ordinal);
}
