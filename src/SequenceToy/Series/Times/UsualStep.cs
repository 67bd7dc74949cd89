namespace SequenceToy.Series.Times;

/// <summary>Finds the step by which forecasts continue rows that are taken as one step apart, whatever their times.</summary>
internal static class UsualStep
{
    /// <summary>Returns the regular step; a working day for daily dates from Monday to Friday; otherwise the median distance.</summary>
    /// <param name="times">The times, ascending.</param>
    public static SeriesStep Of(SeriesTime[] times)
    {
        var smallest = SeriesStep.Smallest(times);
        if (times.Length < 2)
        {
            return smallest;
        }

        if (smallest is NumberStep)
        {
            return new NumberStep(Median(times, (from, to) => to.Number!.Value - from.Number!.Value));
        }

        DateTime[] dates = [.. times.Select(time => time.Date!.Value)];
        var hasOneTimeOfDay = Array.TrueForAll(dates, date => date.TimeOfDay == dates[0].TimeOfDay);
        if (smallest is DurationStep { Ticks: TimeSpan.TicksPerDay } && hasOneTimeOfDay && Array.TrueForAll(dates, WorkdayStep.IsWorkday))
        {
            return new WorkdayStep();
        }

        if (smallest is MonthStep monthly)
        {
            return monthly with { Count = Median(times, (from, to) => MonthStep.Months(from.Date!.Value, to.Date!.Value)) };
        }

        // Such as the last working day of each month.
        var months = MonthStep.Months(dates[0], dates[1]);
        return months > 0 && hasOneTimeOfDay && dates.Zip(dates.Skip(1)).All(pair => MonthStep.Months(pair.First, pair.Second) == months)
            ? new MonthStep(months, Day: 0)
            : new DurationStep(Median(times, (from, to) => to.Date!.Value.Ticks - from.Date!.Value.Ticks));
    }

    /// <summary>True when each time is exactly a step after the one before.</summary>
    public static bool IsExact(SeriesStep step, SeriesTime[] times) =>
        Enumerable.Range(1, times.Length - 1).All(row => step.Between(times[row - 1], times[row]) == 1) && step is not MonthStep { Day: 0 };

    // The lower one of two, so that it is a distance that occurs.
    private static T Median<T>(SeriesTime[] times, Func<SeriesTime, SeriesTime, T> distance)
    {
        T[] distances = [.. Enumerable.Range(1, times.Length - 1).Select(row => distance(times[row - 1], times[row])).Order()];
        return distances[(distances.Length - 1) / 2];
    }
}
