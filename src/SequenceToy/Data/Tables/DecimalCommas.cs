namespace SequenceToy.Data.Tables;

/// <summary>Recognizes rows with too many fields because decimal commas split their numbers.</summary>
internal static class DecimalCommas
{
    private const int LongestNumber = 40;

    /// <summary>Returns a hint when each surplus field may come from a decimal comma; empty otherwise.</summary>
    /// <param name="fields">The fields of the row.</param>
    /// <param name="count">The number of fields of the header.</param>
    /// <param name="delimiter">The delimiter.</param>
    public static string Hint(string[] fields, int count, char delimiter)
    {
        var (pairs, first) = (0, -1);
        for (var i = 0; delimiter == ',' && i + 1 < fields.Length; i++)
        {
            if (IsWhole(fields[i].AsSpan().TrimStart("+-")) && IsWhole(fields[i + 1]))
            {
                first = first < 0 ? i : first;
                pairs++;
                i++;
            }
        }

        return fields.Length > count && pairs >= fields.Length - count
            ? $" If the comma in {Number()} is a decimal mark: quote such numbers (\"{Number()}\"), or "
            + "separate the fields by semicolons."
            : "";

        string Number() => PrintableText.Of($"{fields[first]},{fields[first + 1]}", LongestNumber);
    }

    private static bool IsWhole(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
