using System.Text.RegularExpressions;

namespace SequenceToy.Console.Views;

/// <summary>Leaves only the option of the command line where a message of the library has the C# name beside it.</summary>
internal static partial class OptionNames
{
    /// <summary>Returns the text, with <c>DecimalMark = ',' (--decimal ,)</c> as <c>--decimal ,</c>.</summary>
    public static string Of(string text) => Both().Replace(text, "${option}");

    // A name, its value after = or :, and the option in parentheses.
    [GeneratedRegex(
        """\b[A-Za-z][\w.]*(?:(?: =|:) (?:"[^"]*"|'[^']*'|\[[^\]]*\]|[\w.]+(?:, [\w.]+)*(?: or [\w.]+)?))? \((?<option>--[a-z][^()]*)\)""",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Both();
}
