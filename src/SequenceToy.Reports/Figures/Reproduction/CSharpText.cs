using System.Text;

namespace SequenceToy.Reports.Figures;

/// <summary>C# source code of texts.</summary>
internal static class CSharpText
{
    /// <summary>Returns a string literal on one line.</summary>
    public static string Of(string text)
    {
        var code = new StringBuilder("\"");
        foreach (var letter in text)
        {
            code.Append(Escaped(letter, '"'));
        }

        return code.Append('"').ToString();
    }

    /// <summary>Returns a character literal.</summary>
    public static string Of(char letter) => $"'{Escaped(letter, '\'')}'";

    /// <summary>Returns string literals as a collection expression: <c>["a", "b"]</c>.</summary>
    public static string Of(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Of))}]";

    private static string Escaped(char letter, char quote) => letter == quote || letter == '\\' ? $"\\{letter}"
        : IsWritten(letter) ? letter.ToString()
        : $"\\u{Convert.ToHexString([(byte)(letter >> 8), (byte)letter])}";

    // Other characters could break the line or the direction of the program.
    private static bool IsWritten(char letter) =>
        letter == ' ' || char.IsLetterOrDigit(letter) || char.IsPunctuation(letter) || char.IsSymbol(letter);
}
