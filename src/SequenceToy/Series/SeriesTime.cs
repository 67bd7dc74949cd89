using System.Globalization;

namespace SequenceToy.Series;

/// <summary>The time of a value in a series: a date or a step number. Compared by value.</summary>
/// <remarks>A <see cref="DateTime"/> or a number converts to it: <c>SeriesTime time = 1949;</c> The kind of a date (UTC or local) is
/// ignored.</remarks>
public readonly record struct SeriesTime
{
    private readonly DateTime date;
    private readonly double number;
    private readonly bool isDate;

    /// <summary>Creates a time from a date.</summary>
    /// <param name="date">The date, with or without a time of day.</param>
    public SeriesTime(DateTime date) => (this.date, isDate) = (new DateTime(date.Ticks), true);

    /// <summary>Creates a time from a step number, such as a year.</summary>
    /// <param name="number">The number, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public SeriesTime(double number) => this.number = Require.Finite(number, nameof(number));

    /// <summary>The date; null for a step number.</summary>
    public DateTime? Date => isDate ? date : null;

    /// <summary>The step number; null for a date.</summary>
    public double? Number => isDate ? null : number;

    /// <summary>Converts a date.</summary>
    public static implicit operator SeriesTime(DateTime date) => new(date);

    /// <summary>Converts a step number.</summary>
    public static implicit operator SeriesTime(double number) => new(number);

    /// <summary>Returns the date as <c>1949-01-31</c> (with the time of day where there is one), or the number.</summary>
    public override string ToString() =>
        !isDate ? number.ToString(CultureInfo.InvariantCulture)
        : date.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(date).ToString("O", CultureInfo.InvariantCulture)
        : date.ToString("O", CultureInfo.InvariantCulture)[..(date.Ticks % TimeSpan.TicksPerSecond == 0 ? 19 : 27)];

    /// <summary>Returns times as text in one form: where one has a time of day, all have one, also at midnight.</summary>
    /// <param name="times">The times.</param>
    public static ValueList<string> Texts(IEnumerable<SeriesTime> times)
    {
        SeriesTime[] all = [.. Require.NotNull(times, nameof(times))];
        var form = Array.Exists(all, time => time.Date?.Ticks % TimeSpan.TicksPerSecond > 0) ? "yyyy-MM-ddTHH:mm:ss.fffffff"
            : Array.Exists(all, time => time.Date?.TimeOfDay > TimeSpan.Zero) ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-dd";
        return [.. all.Select(time => time.Date is { } date ? date.ToString(form, CultureInfo.InvariantCulture) : time.ToString())];
    }

    /// <summary>Times of the same kind in ascending order.</summary>
    internal static Comparer<SeriesTime> ByOrder { get; } = Comparer<SeriesTime>.Create((a, b) => a.CompareTo(b));

    /// <summary>Compares two times of the same kind: negative, 0 or positive.</summary>
    internal int CompareTo(SeriesTime other) => isDate ? date.CompareTo(other.date) : number.CompareTo(other.number);
}
