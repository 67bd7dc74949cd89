namespace SequenceToy.Series;

/// <summary>The treatment of unsorted, equal or irregular times and of missing values. Default: all refused.</summary>
/// <remarks>There is no interpolation: it would use later values, so that the training part would know the test part.</remarks>
public sealed record TimePolicy
{
    /// <summary>The treatment of times that do not ascend. Default: <see cref="UnsortedTimes.Refuse"/>.</summary>
    public UnsortedTimes Unsorted { get; init => field = Require.Defined(value); }

    /// <summary>The treatment of equal times in one series. Default: <see cref="DuplicateTimes.Refuse"/>.</summary>
    public DuplicateTimes Duplicates { get; init => field = Require.Defined(value); }

    /// <summary>The treatment of missing values, missing times and irregular steps. Default: <see cref="TimeGaps.Refuse"/>.</summary>
    public TimeGaps Gaps { get; init => field = Require.Defined(value); }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(TimePolicy), PrintMembers);
}

/// <summary>The treatments of times that do not ascend.</summary>
public enum UnsortedTimes
{
    /// <summary>Throws an exception that names the first row whose time is before that of the previous row.</summary>
    Refuse,

    /// <summary>Sorts the rows by time; rows with equal times keep their order.</summary>
    Sort,
}

/// <summary>The treatments of equal times in one series.</summary>
public enum DuplicateTimes
{
    /// <summary>Throws an exception that names the first two rows with equal times.</summary>
    Refuse,

    /// <summary>Keeps the first row of each time.</summary>
    First,

    /// <summary>Keeps the last row of each time.</summary>
    Last,

    /// <summary>Keeps the mean of each column over the rows of each time.</summary>
    Mean,
}

/// <summary>The treatments of missing values, missing times and irregular steps.</summary>
public enum TimeGaps
{
    /// <summary>Throws an exception that names the first gap.</summary>
    Refuse,

    /// <summary>Fills missing rows and missing values with the previous value; irregular steps are refused.</summary>
    FillPrevious,

    /// <summary>Treats consecutive rows as one step apart, whatever their times, such as trading days without weekends; missing values are
    /// refused. Forecast times continue on working days where all dates are daily and from Monday to Friday, otherwise by the usual
    /// step, the median. After irregular times, <see cref="SeriesForecast.Notes"/> says that they are estimated.</summary>
    Ignore,
}
