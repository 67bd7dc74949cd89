namespace SequenceToy.Data;

/// <summary>A feature computed from a time.</summary>
public enum TimeFeature
{
    /// <summary>The days since the first time of the column in training, with fractions.</summary>
    ElapsedDays,

    /// <summary>The sine of the place in the year: 0 on January 1, 1 after a quarter of the year.</summary>
    YearSine,

    /// <summary>The cosine of the place in the year: 1 on January 1.</summary>
    YearCosine,

    /// <summary>The sine of the place in the week, which starts on Monday.</summary>
    WeekSine,

    /// <summary>The cosine of the place in the week: 1 on Monday, 0:00.</summary>
    WeekCosine,

    /// <summary>The sine of the time of day: 1 at 6:00.</summary>
    DaySine,

    /// <summary>The cosine of the time of day: 1 at 0:00.</summary>
    DayCosine,
}
