using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Says why a text is not a number, and how it can be read.</summary>
internal static class BadNumber
{
    private const string Currencies = "$€£¥₹₽";
    private const string Separators = " '_";

    /// <summary>Returns true for a text that a number was meant by: one in another form, with a unit, or too large.</summary>
    public static bool IsMeant(string text)
    {
        var bare = Bare(text);
        return DecimalMarks.IsNumberInSomeForm(bare) || IsSpaced(bare) || IsTooLarge(bare);
    }

    /// <summary>Returns the problem of a text that is not a number in the form.</summary>
    public static string Problem(string text, NumberForm form) => $"{PrintableText.Quoted(text)} is not a number; {Fix(text, form)}";

    /// <summary>Says how a column of numbers becomes one of labels.</summary>
    public static string AsLabels(string column) =>
        $"If the fields are labels: Categories = [\"{PrintableText.Of(column, 40)}\"] (--category {PrintableText.Quoted(column)}).";

    private static string Fix(string text, NumberForm form)
    {
        var bare = Bare(text);
        var (isComma, other) = (form.Decimal == ',', form.Decimal == ',' ? '.' : ',');
        return text.Contains('%', StringComparison.Ordinal) ? "percent signs must be removed from the file (12% is 12 or 0.12)."
            : text.Contains('\u2212', StringComparison.Ordinal) ? "its minus must be the hyphen-minus '-' of the keyboard."
            : bare.Length < text.Trim().Length && IsMeant(bare) ? "currency signs must be removed from the file."
            : IsTooLarge(bare) ? "it must be within ±1.8e308."
            : new NumberForm(form.Decimal, other).TryRead(bare, out _)
                ? $"if {Name(other)} separates thousands: ThousandsSeparator = '{other}' (--thousands {other})."
            : new NumberForm(other, null).TryRead(bare, out _)
                ? $"if the decimal mark is {Name(other)}: DecimalMark = '{other}' (--decimal {other})."
            : new NumberForm(other, form.Decimal).TryRead(bare, out _)
                ? $"if the decimal mark is {Name(other)}: DecimalMark = '{other}' (--decimal {other}) and ThousandsSeparator = "
                + $"'{form.Decimal}' (--thousands {form.Decimal})."
            : IsSpaced(bare) ? "if a space or apostrophe separates thousands: ThousandsSeparator = ' ' or '\\'' (--thousands)."
            : $"a number has digits, {(isComma ? "a decimal comma" : "a decimal point")} and no unit, such as -12{form.Decimal}5.";
    }

    private static string Name(char mark) => mark == ',' ? "a comma" : "a point";

    private static string Bare(string text) =>
        text.Trim().Trim('%').Trim(Currencies.ToCharArray()).Trim().Replace('\u2212', '-');

    // The space includes the no-break spaces, the apostrophe the typographic one.
    private static bool IsSpaced(string text) =>
        text.Length > 0 && !char.IsLetter(text[0]) && Separators.Any(separator => IsInGroups(text, separator));

    private static bool IsInGroups(string text, char separator) =>
        new NumberForm('.', separator).TryRead(text, out _) || new NumberForm(',', separator).TryRead(text, out _);

    private static bool IsTooLarge(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[^1])
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsInfinity(number);
}
