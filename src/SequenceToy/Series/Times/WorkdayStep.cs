namespace SequenceToy.Series.Times;

/// <summary>One working day, Monday to Friday, at a fixed time of day; holidays are not known.</summary>
internal sealed record WorkdayStep : SeriesStep
{
    private const int DaysOfWeek = 7;
    private const int Workdays = 5;

    public override double Length => TimeSpan.TicksPerDay;

    public override bool IsLike(SeriesStep other) => other is WorkdayStep or DurationStep { Ticks: TimeSpan.TicksPerDay };

    public override SeriesTime After(SeriesTime start, int steps)
    {
        var date = start.Date!.Value;
        var (weeks, day) = Math.DivRem(IndexOf(date) + steps, Workdays);
        return DateTime.MinValue.AddDays((weeks * DaysOfWeek) + day).Add(date.TimeOfDay);
    }

    public override int? Between(SeriesTime from, SeriesTime to) =>
        IsWorkday(from.Date!.Value) && IsWorkday(to.Date!.Value) && from.Date!.Value.TimeOfDay == to.Date!.Value.TimeOfDay
            ? IndexOf(to.Date!.Value) - IndexOf(from.Date!.Value) : null;

    public override string ToString() => "1 working day";

    /// <summary>True for Monday to Friday.</summary>
    public static bool IsWorkday(DateTime date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    // Counted from 1 January of year 1, a Monday; a day of the weekend counts as the Friday before.
    private static int IndexOf(DateTime date)
    {
        var (weeks, day) = Math.DivRem((int)(date.Ticks / TimeSpan.TicksPerDay), DaysOfWeek);
        return (weeks * Workdays) + Math.Min(day, Workdays - 1);
    }
}
