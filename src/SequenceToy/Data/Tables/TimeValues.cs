using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>Computes the features of times, given in seconds since 1970.</summary>
internal static class TimeValues
{
    private const double SecondsPerDay = 86_400;
    private const int DaysPerWeek = 7;

    /// <summary>Returns the features of a column of times.</summary>
    /// <param name="choice">The choice of the caller.</param>
    /// <param name="seconds">The times that are present.</param>
    public static ValueList<TimeFeature> Of(TimeFeatures choice, IReadOnlyList<double> seconds) => choice switch
    {
        TimeFeatures.None => [],
        TimeFeatures.Elapsed => [TimeFeature.ElapsedDays],
        TimeFeatures.Calendar =>
        [
            TimeFeature.YearSine, TimeFeature.YearCosine,
            .. IsInWeeks(seconds) ? (TimeFeature[])[TimeFeature.WeekSine, TimeFeature.WeekCosine] : [],
            .. seconds.Any(time => time % SecondsPerDay != 0) ? (TimeFeature[])[TimeFeature.DaySine, TimeFeature.DayCosine] : [],
        ],
        _ => throw new UnreachableException($"Unknown features of times: {choice}."),
    };

    /// <summary>Returns a feature of a time.</summary>
    public static float Value(TimeFeature feature, double seconds, double offset)
    {
        var time = TableColumn.TimeOf(seconds);
        var year = (time.DayOfYear - 1 + time.TimeOfDay.TotalDays) / (DateTime.IsLeapYear(time.Year) ? 366 : 365);
        var week = (((int)time.DayOfWeek + DaysPerWeek - 1) % DaysPerWeek + time.TimeOfDay.TotalDays) / DaysPerWeek;
        return (float)(feature switch
        {
            TimeFeature.ElapsedDays => (seconds - offset) / SecondsPerDay,
            TimeFeature.YearSine => Math.Sin(Math.Tau * year),
            TimeFeature.YearCosine => Math.Cos(Math.Tau * year),
            TimeFeature.WeekSine => Math.Sin(Math.Tau * week),
            TimeFeature.WeekCosine => Math.Cos(Math.Tau * week),
            TimeFeature.DaySine => Math.Sin(Math.Tau * time.TimeOfDay.TotalDays),
            TimeFeature.DayCosine => Math.Cos(Math.Tau * time.TimeOfDay.TotalDays),
            _ => throw new UnreachableException($"Unknown feature of a time: {feature}."),
        });
    }

    // Days of the week vary with steps that are no whole weeks and below a month: some times are 1 to 27 days apart.
    private static bool IsInWeeks(IReadOnlyList<double> seconds) => seconds.Zip(seconds.Skip(1), (one, next) => Math.Abs(next - one))
        .Any(step => step > 0 && step < 28 * SecondsPerDay && step % (DaysPerWeek * SecondsPerDay) != 0);
}
