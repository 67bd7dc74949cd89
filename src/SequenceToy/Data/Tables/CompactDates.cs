using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Recognizes whole numbers that look like dates, such as 20240531 or 202405.</summary>
internal static class CompactDates
{
    private const int FirstYear = 1700;
    private const int LastYear = 2200;

    // Six numbers may end in 01 to 12 by chance.
    private const int FewestMonths = 7;

    /// <summary>Returns the format <c>yyyyMMdd</c> or <c>yyyyMM</c> that all numbers fit; null when there is none.</summary>
    /// <param name="numbers">The numbers; NaN where one is missing.</param>
    public static TimeFormat? Of(IEnumerable<double> numbers)
    {
        double[] present = [.. numbers.Where(number => !double.IsNaN(number))];
        return present.Length == 0 || !Array.TrueForAll(present, double.IsInteger) ? null
            : Array.TrueForAll(present, number => IsDate(Math.Floor(number / 100), number % 100)) ? new TimeFormat("yyyyMMdd")
            : present.Length >= FewestMonths && Array.TrueForAll(present, number => IsDate(number, 1)) ? new TimeFormat("yyyyMM")
            : null;
    }

    /// <summary>Returns the date that a number looks like, as in ISO 8601.</summary>
    public static string Reading(double number, TimeFormat format)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Length == format.Pattern.Length && format.TryRead(text, out var date)
            ? date.ToString(text.Length > 6 ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture)
            : text;
    }

    private static bool IsDate(double yearAndMonth, double day)
    {
        var (year, month) = (Math.Floor(yearAndMonth / 100), yearAndMonth % 100);
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month);
    }
}
