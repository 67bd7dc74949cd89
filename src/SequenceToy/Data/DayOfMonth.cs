namespace SequenceToy.Data;

/// <summary>The day of the month that monthly times share; in shorter months it is the last day.</summary>
internal static class DayOfMonth
{
    /// <summary>The day that stands for the last day of every month.</summary>
    public const int Last = 31;

    /// <summary>Finds the day that all times share: 31 when all are last days, 30 for 30 January, 28 February, 30 March.</summary>
    /// <param name="times">The times, at least one.</param>
    /// <returns>The day, from 1 to 31; null when the times have none in common.</returns>
    public static int? Of(IReadOnlyCollection<DateTime> times)
    {
        var day = times.All(time => time.Day == In(time, Last)) ? Last : times.Max(time => time.Day);
        return times.All(time => time.Day == In(time, day)) ? day : null;
    }

    /// <summary>Returns the time some months later, on the day.</summary>
    /// <param name="time">The time.</param>
    /// <param name="months">The number of months, negative for earlier.</param>
    /// <param name="day">The day, from 1 to 31; 0 keeps that of the time.</param>
    public static DateTime After(DateTime time, int months, int day)
    {
        var later = time.AddMonths(months);
        return day == 0 ? later : later.AddDays(In(later, day) - later.Day);
    }

    private static int In(DateTime month, int day) => Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month));
}
