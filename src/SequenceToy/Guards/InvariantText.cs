using System.Globalization;
using System.Text;

namespace SequenceToy.Guards;

/// <summary>Prints records as the compiler does, with numbers in the invariant culture.</summary>
internal static class InvariantText
{
    /// <param name="name">The name of the record.</param>
    /// <param name="printMembers">Its <c>PrintMembers</c>.</param>
    public static string Of(string name, Func<StringBuilder, bool> printMembers)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var text = new StringBuilder($"{name} {{ ");
            return text.Append(printMembers(text) ? " }" : "}").ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
