namespace SequenceToy.Series.Times;

/// <summary>The distance of consecutive times of a series: months, an exact duration, or a number.</summary>
internal abstract record SeriesStep
{
    /// <summary>Returns the time a number of steps after another.</summary>
    public abstract SeriesTime After(SeriesTime start, int steps);

    /// <summary>Returns the number of steps from one time to another; null when it is not a whole number.</summary>
    public abstract int? Between(SeriesTime from, SeriesTime to);

    /// <summary>The usual length, in units of 100 ns for dates, to compare steps of different kinds.</summary>
    public abstract double Length { get; }

    /// <summary>True for steps of the same length.</summary>
    public abstract bool IsLike(SeriesStep other);

    /// <summary>The smallest distance of ascending times; one step number or one day for a single time.</summary>
    public static SeriesStep Smallest(IReadOnlyList<SeriesTime> times)
    {
        if (times[0].Date is null)
        {
            return new NumberStep(times.Count < 2 ? 1 : Pairs(times).Min(pair => pair.To.Number!.Value - pair.From.Number!.Value));
        }

        if (times.Count < 2)
        {
            return new DurationStep(TimeSpan.TicksPerDay);
        }

        var months = Pairs(times).Min(pair => MonthStep.Months(pair.From.Date!.Value, pair.To.Date!.Value));
        DateTime[] dates = [.. times.Select(time => time.Date!.Value)];
        return months > 0 && dates.All(date => date.TimeOfDay == dates[0].TimeOfDay) && DayOfMonth.Of(dates) is { } day
            ? new MonthStep(months, day)
            : new DurationStep(Pairs(times).Min(pair => pair.To.Date!.Value.Ticks - pair.From.Date!.Value.Ticks));
    }

    private static IEnumerable<(SeriesTime From, SeriesTime To)> Pairs(IReadOnlyList<SeriesTime> times) =>
        Enumerable.Range(1, times.Count - 1).Select(i => (times[i - 1], times[i]));
}

/// <summary>A number of calendar months: 1 for monthly, 3 for quarterly, 12 for yearly data.</summary>
/// <param name="Count">The months per step, at least 1.</param>
/// <param name="Day">The day of the month, from 1 to 31, shortened in shorter months; 0 for the day of the time that steps are counted
/// from.</param>
internal sealed record MonthStep(int Count, int Day) : SeriesStep
{
    private const double DaysOfMonth = 365.25 / 12;

    public override double Length => Count * DaysOfMonth * TimeSpan.TicksPerDay;

    public override bool IsLike(SeriesStep other) => other is MonthStep months && months.Count == Count;

    public static int Months(DateTime from, DateTime to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    public override SeriesTime After(SeriesTime start, int steps) =>
        DayOfMonth.After(start.Date!.Value, checked(Count * steps), Day);

    public override int? Between(SeriesTime from, SeriesTime to)
    {
        var months = Months(from.Date!.Value, to.Date!.Value);
        return months % Count == 0 ? months / Count : null;
    }

    public override string ToString() => new TimeStep(Count, TimeSpan.Zero).ToString();
}

/// <summary>An exact duration, such as an hour or a week.</summary>
/// <param name="Ticks">The duration in units of 100 ns, at least 1.</param>
internal sealed record DurationStep(long Ticks) : SeriesStep
{
    public override double Length => Ticks;

    public override bool IsLike(SeriesStep other) =>
        (other is DurationStep duration && duration.Ticks == Ticks) || (other is WorkdayStep && other.IsLike(this));

    public override SeriesTime After(SeriesTime start, int steps) => start.Date!.Value.AddTicks(checked(Ticks * steps));

    public override int? Between(SeriesTime from, SeriesTime to)
    {
        var ticks = to.Date!.Value.Ticks - from.Date!.Value.Ticks;
        return ticks % Ticks == 0 && ticks / Ticks <= int.MaxValue ? (int)(ticks / Ticks) : null;
    }

    public override string ToString() => new TimeStep(0, TimeSpan.FromTicks(Ticks)).ToString();
}

/// <summary>A difference of step numbers, such as 1 for years.</summary>
/// <param name="Size">The difference, above 0.</param>
internal sealed record NumberStep(double Size) : SeriesStep
{
    // Decimal numbers such as 0.1 are not exact; a millionth of a step is not a gap.
    private const double Tolerance = 1e-6;

    public override double Length => Size;

    public override bool IsLike(SeriesStep other) => other is NumberStep number && Math.Abs(number.Size - Size) <= Tolerance * Size;

    public override SeriesTime After(SeriesTime start, int steps) => start.Number!.Value + (Size * steps);

    public override int? Between(SeriesTime from, SeriesTime to)
    {
        var steps = (to.Number!.Value - from.Number!.Value) / Size;
        return Math.Abs(steps - Math.Round(steps)) <= Tolerance * Math.Max(1, Math.Abs(steps)) && steps <= int.MaxValue
            ? (int)Math.Round(steps)
            : null;
    }

    public override string ToString() => NumberFormat.Number(Size);
}
