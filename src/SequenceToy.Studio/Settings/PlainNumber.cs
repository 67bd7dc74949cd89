using System.Globalization;

namespace SequenceToy.Studio.Settings;

/// <summary>Numbers as text, without exponents where possible: <c>0.00005</c>.</summary>
internal static class PlainNumber
{
    /// <summary>Returns the text of a number of a setting; with an exponent only where nothing else is read as the same number.</summary>
    public static string Of(double number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (!text.Contains('E', StringComparison.Ordinal)
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return text;
        }

        var plain = exact.ToString(CultureInfo.InvariantCulture);
        return double.Parse(plain, CultureInfo.InvariantCulture).Equals(number) ? plain : text;
    }
}
