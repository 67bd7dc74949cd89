using SequenceToy.Series.Times;

namespace SequenceToy.Series;

/// <summary>One time series: named columns of numbers in order of time. Immutable.</summary>
/// <remarks>All values are finite, in double precision. Treated times and values are listed in <see cref="Notes"/>.</remarks>
public sealed class TimeSeries
{
    private const int MaxColumns = 1000;
    private readonly RegularRows rows;

    private TimeSeries(string name, ValueList<string> columns, RegularRows rows, bool hasTimes)
    {
        (Name, Columns, this.rows, HasTimes) = (name, columns, rows, hasTimes);
        Times = new ValueList<SeriesTime>(rows.Times);
    }

    /// <summary>The name of the series; empty if there is only one.</summary>
    public string Name { get; }

    /// <summary>The names of the columns, at least one.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The number of values per column, at least 1.</summary>
    public int Length => rows.Times.Length;

    /// <summary>True when times were given; false when values are counted from 0.</summary>
    public bool HasTimes { get; }

    /// <summary>True when rows are taken as one step apart although their times are not (<see cref="TimeGaps.Ignore"/>): the times after
    /// the end can only be estimated.</summary>
    public bool HasIrregularTimes => HasTimes && (rows.AreIrregular || (Length > 1 && !rows.IsRegular()));

    /// <summary>The times, ascending; the steps 0, 1, 2 … when none were given.</summary>
    public ValueList<SeriesTime> Times { get; }

    /// <summary>Sentences on what the <see cref="TimePolicy"/> treated; empty when it treated nothing.</summary>
    public ValueList<string> Notes => rows.Notes;

    /// <summary>The distance of consecutive times.</summary>
    internal SeriesStep Step => rows.Step;

    /// <summary>Creates a series from columns of equal length.</summary>
    /// <param name="name">The name of the series; empty if there is only one.</param>
    /// <param name="columns">The names of the columns, unique, 1 to 1,000.</param>
    /// <param name="values">The values, [columns][rows], finite; not a number (NaN) where one is missing.</param>
    /// <param name="times">The times, [rows], all dates or all numbers. Default: null, the steps 0, 1, 2 …</param>
    /// <param name="policy">The treatment of unsorted, equal or irregular times and of missing values. Default: null, all refused.</param>
    /// <exception cref="ArgumentException">Names, values or times do not fit together, or are refused by the policy; the message names the
    /// position.</exception>
    public static TimeSeries FromColumns(
        string name, IReadOnlyList<string> columns, double[][] values, IReadOnlyList<SeriesTime>? times = null, TimePolicy? policy = null)
    {
        Require.NotNull(name, nameof(name));
        CheckNames(Require.NotNull(columns, nameof(columns)));
        var of = name.Length == 0 ? "" : $" of series {PrintableText.Quoted(name)}";
        if (Require.NotNull(values, nameof(values)).Length != columns.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"values{of} must have {columns.Count} columns, as there are names; it had {values.Length}."),
                nameof(values));
        }

        var length = times?.Count ?? values[0]?.Length ?? 0;
        for (var column = 0; column < values.Length; column++)
        {
            if (values[column] is null || values[column].Length != length || length == 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"values{of} must have {Math.Max(length, 1)} numbers in each column; ")
                    + FormattableString.Invariant($"{PrintableText.Quoted(columns[column])} had {values[column]?.Length ?? 0}."),
                    nameof(values));
            }
        }

        SeriesTime[] all = times is null ? [.. Enumerable.Range(0, length).Select(step => (SeriesTime)step)] : [.. times];
        if (Array.FindIndex(all, time => time.Date is null != all[0].Date is null) is >= 0 and var odd)
        {
            throw new ArgumentException(
                $"times{of} must be all dates or all numbers; row {NumberFormat.Count(odd + 1)} ({all[odd]}) is of the other kind.",
                nameof(times));
        }

        var copies = Array.ConvertAll(values, column => (double[])column.Clone());
        return new TimeSeries(
            name, [.. columns], RegularRows.Of(of, columns, all, copies, policy ?? new TimePolicy()), times is not null);
    }

    /// <summary>Gets the values of a column, in order of time.</summary>
    /// <param name="column">The name of the column.</param>
    /// <exception cref="ArgumentException">There is no such column; the message lists the columns.</exception>
    public ReadOnlySpan<double> Values(string column) => rows.Columns[SeriesData.IndexOf(Columns, column, nameof(column))];

    /// <summary>Gets the time of a position; positions after the end continue by the same step.</summary>
    /// <param name="index">The position, counted from 0.</param>
    /// <remarks>Where <c>TimeGaps.Ignore</c> allowed irregular times, they continue on working days or by the median step.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative, or its time is beyond the calendar.</exception>
    public SeriesTime TimeAt(int index)
    {
        Require.Between(index, 0, int.MaxValue, name: nameof(index));
        try
        {
            return index < Length ? rows.Times[index] : rows.Step.After(rows.Times[^1], index - Length + 1);
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or OverflowException)
        {
            throw new ArgumentOutOfRangeException(
                FormattableString.Invariant($"index must be within the calendar; {index} is beyond its last date."), problem);
        }
    }

    /// <summary>Creates a series from rows that are in order already, such as those of a file.</summary>
    internal static TimeSeries FromRows(string name, ValueList<string> columns, RegularRows rows, bool hasTimes)
    {
        CheckNames(columns);
        return new TimeSeries(name, columns, rows, hasTimes);
    }

    /// <summary>True for a value that was missing.</summary>
    internal bool IsFilled(int column, int row) => rows.Filled[column][row];

    /// <summary>True where each row is one step after the row before.</summary>
    internal bool IsRegular => !rows.AreIrregular && rows.IsRegular();

    /// <summary>The values of a column by its index.</summary>
    internal double[] Column(int index) => rows.Columns[index];

    /// <summary>Returns some of the columns, in this order, with times that continue as those of another series.</summary>
    internal TimeSeries Select(int[] columns, TimeSeries like) => new(
        Name, [.. columns.Select(column => Columns[column])],
        rows.Select(columns) with { Step = like.HasTimes ? like.Step : Step, AreIrregular = rows.AreIrregular || like.rows.AreIrregular },
        HasTimes);

    /// <summary>Returns the first values only.</summary>
    internal TimeSeries First(int length) => Part(0, length);

    /// <summary>Returns the last values only.</summary>
    internal TimeSeries Last(int length) => Part(Length - length, length);

    private TimeSeries Part(int start, int length) => new(Name, Columns, rows.Slice(start, length), HasTimes);

    private static void CheckNames(IReadOnlyList<string> columns)
    {
        Require.Between(columns.Count, 1, MaxColumns, name: nameof(columns));
        if (columns.FirstOrDefault(string.IsNullOrWhiteSpace, "-") is not "-")
        {
            throw new ArgumentException("columns must be names; one was empty.", nameof(columns));
        }

        if (columns.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"columns must be unique; {PrintableText.Quoted(twice.Key)} occurs more than once.", nameof(columns));
        }
    }

    /// <summary>Returns the name, the length and the columns.</summary>
    public override string ToString() =>
        $"{(Name.Length == 0 ? "Series" : Name)}: {NumberFormat.Count(Length, "value")} of {string.Join(", ", Columns)}, "
        + $"{Times[0]} to {Times[^1]}";
}
