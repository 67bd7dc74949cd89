using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Checks the lists of texts that describe a CSV file.</summary>
internal static class CsvTexts
{
    private const int Most = 1000;

    // Every part of a date and of a time of day; a format must give it back.
    private static readonly DateTime Probe = new(2003, 11, 24, 0, 0, 0, DateTimeKind.Unspecified);

    public static ValueList<string> Names(ValueList<string> values, string name)
    {
        Require.NotNull(values, name);
        Require.Between(values.Count, 0, Most, "texts", name);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is null)
            {
                throw new ArgumentException(FormattableString.Invariant($"{name} must be texts; {name}[{i}] was null."), name);
            }
        }

        return values;
    }

    public static ValueList<string> DateFormats(ValueList<string> dateFormats)
    {
        Names(dateFormats, nameof(dateFormats));
        foreach (var format in dateFormats)
        {
            if (!IsDateFormat(format))
            {
                throw new ArgumentException(
                    "dateFormats must be .NET formats with at least a year, such as dd.MM.yyyy or yyyy-MM-dd HH:mm; one was "
                    + $"{PrintableText.Quoted(format)}.", nameof(dateFormats));
            }
        }

        return dateFormats;
    }

    private static bool IsDateFormat(string format)
    {
        if (format.Length < 2 || !format.Contains('y', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            return DateTime.TryParseExact(
                Probe.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture,
                DateTimeStyles.NoCurrentDateDefault, out var read) && read.Year == Probe.Year;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
