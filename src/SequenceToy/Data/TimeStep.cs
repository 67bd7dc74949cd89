namespace SequenceToy.Data;

/// <summary>The constant step between times in order: a number of months, or a duration.</summary>
/// <param name="Months">The number of calendar months, at least 1; 0 when the step is a duration.</param>
/// <param name="Duration">The duration: above zero, or zero when the step is in months.</param>
public sealed record TimeStep(int Months, TimeSpan Duration)
{
    /// <summary>The day of the month, from 1 to 31; shorter months have their last day instead, and 31 is always the last day. 0, the
    /// default, is the day of the time that steps are counted from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is out of range.</exception>
    public int Day { get; init => field = Require.Between(value, 0, DayOfMonth.Last); }

    /// <summary>Returns the time a number of steps later.</summary>
    /// <param name="time">The time.</param>
    /// <param name="steps">The number of steps; negative for earlier times.</param>
    /// <returns>The time; with months, on <see cref="Day"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The result is not from year 1 to 9999.</exception>
    public DateTime After(DateTime time, int steps) =>
        Months == 0 ? time + (Duration * steps) : DayOfMonth.After(time, checked(Months * steps), Day);

    /// <summary>Returns the step in words: <c>1 month</c>, <c>1 year</c>, <c>7 days</c>, <c>15 minutes</c>.</summary>
    public override string ToString() =>
        Months > 0
            ? Months % 12 == 0 ? NumberFormat.Count(Months / 12, "year") : NumberFormat.Count(Months, "month")
            : Whole(Duration.TotalDays, "day") ?? Whole(Duration.TotalHours, "hour") ?? Whole(Duration.TotalMinutes, "minute")
                ?? (Duration.TotalSeconds == 1 ? "1 second" : $"{NumberFormat.Number(Duration.TotalSeconds)} seconds");

    /// <summary>Returns the constant step of times; null when there is none, or fewer than two times.</summary>
    internal static TimeStep? Of(IReadOnlyList<DateTime> times)
    {
        if (times.Count < 2 || times[1] <= times[0])
        {
            return null;
        }

        var (months, duration) = (Index(times[1]) - Index(times[0]), times[1] - times[0]);
        return months > 0 && Pairs().All(pair => Index(pair.Later) - Index(pair.Earlier) == months)
            && times.All(time => time.TimeOfDay == times[0].TimeOfDay) && DayOfMonth.Of([.. times]) is { } day
            ? new TimeStep(months, TimeSpan.Zero) { Day = day }
            : Pairs().All(pair => pair.Later - pair.Earlier == duration) ? new TimeStep(0, duration) : null;

        IEnumerable<(DateTime Earlier, DateTime Later)> Pairs() => times.Zip(times.Skip(1));
        static int Index(DateTime time) => (time.Year * 12) + time.Month;
    }

    private static string? Whole(double count, string unit) =>
        count >= 1 && count == Math.Round(count) ? NumberFormat.Count((long)count, unit) : null;
}
