using System.Globalization;
using System.Numerics;

namespace SequenceToy.Data.Tables;

/// <summary>Notes what a column of numbers may be instead: dates, or codes whose digits must stay.</summary>
internal static class NumberNotes
{
    // Double precision keeps all whole numbers of fewer digits.
    private const int ExactDigits = 15;

    /// <param name="name">The name of the column.</param>
    /// <param name="texts">The fields that are present.</param>
    /// <param name="numbers">The numbers, NaN where missing.</param>
    public static ValueList<string> Of(string name, string[] texts, double[] numbers)
    {
        List<string> notes = [];
        if (CompactDates.Of(numbers) is { } format)
        {
            notes.Add($"the numbers look like dates: DateFormats = [\"{format.Pattern}\"] (--date-format {format.Pattern}) reads them so.");
        }

        if (Array.Find(texts, HasLeadingZero) is { } zero)
        {
            notes.Add($"{PrintableText.Quoted(zero)} loses its leading zero as a number. {BadNumber.AsLabels(name)}");
        }

        if (Array.Find(texts, LosesDigits) is { } large)
        {
            notes.Add($"{PrintableText.Quoted(large)} has more digits than a number keeps. {BadNumber.AsLabels(name)}");
        }

        return [.. notes];
    }

    private static bool HasLeadingZero(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        return digits.Length > 1 && digits[0] == '0' && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool LosesDigits(string text) =>
        text.Length > ExactDigits && text.AsSpan().TrimStart("+-").IndexOfAnyExceptInRange('0', '9') < 0
        && BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) is var exact
        && (BigInteger)double.Parse(text, CultureInfo.InvariantCulture) != exact;
}
