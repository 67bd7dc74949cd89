using SequenceToy.Series.Times;

namespace SequenceToy.Series.Files;

/// <summary>The distance of consecutive times in files; exactly one of the sizes is above 0.</summary>
/// <param name="Months">The number of months.</param>
/// <param name="AtMonthEnd">True for the last day of each month.</param>
/// <param name="Ticks">The duration in units of 100 ns.</param>
/// <param name="Number">The difference of step numbers.</param>
internal sealed record SavedStep(int Months, bool AtMonthEnd, long Ticks, double Number)
{
    /// <summary>The day of the month; 0 in files of earlier versions, which keep the day or are at the month's end.</summary>
    public int Day { get; init => field = Require.Between(value, 0, DayOfMonth.Last); }

    /// <summary>True for one working day, Monday to Friday.</summary>
    public bool IsWorkday { get; init; }

    public bool OfDates => Months > 0 || Ticks > 0;

    public static SavedStep Of(SeriesStep step) => step switch
    {
        MonthStep months => new SavedStep(months.Count, months.Day == DayOfMonth.Last, 0, 0) { Day = months.Day },
        WorkdayStep => new SavedStep(0, false, TimeSpan.TicksPerDay, 0) { IsWorkday = true },
        DurationStep duration => new SavedStep(0, false, duration.Ticks, 0),
        NumberStep number => new SavedStep(0, false, 0, number.Size),
        _ => throw new NotSupportedException($"{step}"),
    };

    /// <exception cref="ArgumentException">Not exactly one size is above 0.</exception>
    public SeriesStep Made() => (Months, Ticks, Number) switch
    {
        (0, TimeSpan.TicksPerDay, 0) when IsWorkday => new WorkdayStep(),
        _ when IsWorkday => throw new ArgumentException("step must be one day for working days."),
        ( > 0, 0, 0) => new MonthStep(Months, Day > 0 ? Day : AtMonthEnd ? DayOfMonth.Last : 0),
        (0, > 0, 0) => new DurationStep(Ticks),
        (0, 0, > 0) when double.IsFinite(Number) => new NumberStep(Number),
        _ => throw new ArgumentException(
            FormattableString.Invariant($"step must have one size above 0; it had {Months}, {Ticks} and {Number}.")),
    };
}
