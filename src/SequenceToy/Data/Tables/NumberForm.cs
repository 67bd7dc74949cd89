using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>A way to write numbers: the decimal mark and the separator between groups of three digits.</summary>
/// <param name="Decimal">The decimal mark.</param>
/// <param name="Thousands">The separator; null for none.</param>
internal readonly record struct NumberForm(char Decimal, char? Thousands)
{
    private const int Shortest = 64;

    /// <summary>Reads a finite number written in this form: an optional sign, digits in whole groups, a fraction, an exponent.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out double number)
    {
        text = text.Trim();
        number = 0;
        Span<char> plain = text.Length <= Shortest ? stackalloc char[Shortest] : new char[text.Length];
        var (length, position) = (0, 0);
        if (position < text.Length && text[position] is '+' or '-')
        {
            plain[length++] = text[position++];
        }

        var (digits, group, groups) = (0, 0, 0);
        for (; position < text.Length; position++)
        {
            if (char.IsAsciiDigit(text[position]))
            {
                plain[length++] = text[position];
                (digits, group) = (digits + 1, group + 1);
            }
            else if (IsSeparator(text[position]))
            {
                // The first group has one to three digits and does not start with 0, the others have three.
                if (groups == 0 ? group is 0 or > 3 || text[position - group] == '0' : group != 3)
                {
                    return false;
                }

                (group, groups) = (0, groups + 1);
            }
            else
            {
                break;
            }
        }

        if (groups > 0 && group != 3)
        {
            return false;
        }

        if (position < text.Length && text[position] == Decimal)
        {
            plain[length++] = '.';
            position++;
        }

        for (; position < text.Length; position++)
        {
            if (!char.IsAsciiDigit(text[position]) && text[position] is not ('e' or 'E' or '+' or '-'))
            {
                return false;
            }

            digits += char.IsAsciiDigit(text[position]) ? 1 : 0;
            plain[length++] = text[position];
        }

        return digits > 0
            && double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    private bool IsSeparator(char character) => Thousands switch
    {
        null => false,
        ' ' => character is ' ' or '\u00a0' or '\u202f' or '\u2009',
        '\'' => character is '\'' or '\u2019',
        { } separator => character == separator,
    };
}
