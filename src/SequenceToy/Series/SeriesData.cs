namespace SequenceToy.Series;

/// <summary>One or several time series with the same columns. Immutable; values in double precision.</summary>
/// <remarks>Several series are trained on together, by one network.</remarks>
public sealed partial class SeriesData
{
    private SeriesData(ValueList<TimeSeries> all) => All = all;

    /// <summary>The series, at least one.</summary>
    public ValueList<TimeSeries> All { get; }

    /// <summary>The names of the columns, equal in all series.</summary>
    public ValueList<string> Columns => All[0].Columns;

    /// <summary>The column of times in the CSV file that the data was read from; null without one.</summary>
    public string? TimeColumn => Source.TimeColumn;

    /// <summary>The column that named the series in the CSV file that the data was read from; null without one.</summary>
    public string? SeriesColumn => Source.SeriesColumn;

    /// <summary>The way the CSV file of the data was read; all defaults without a file. Saved with a forecaster, so that newer files
    /// are read in the same way.</summary>
    public SeriesSource Source { get; private init; } = new(null, null);

    /// <summary>Sentences on what the <see cref="TimePolicy"/> treated; empty when it treated nothing.</summary>
    public ValueList<string> Notes => [.. All.SelectMany(series => series.Notes)];

    /// <summary>Creates one series of one column named <c>value</c>, without times.</summary>
    /// <param name="values">The values in order of time, at least one, finite.</param>
    /// <exception cref="ArgumentException">There are no values, or one is not finite; its position is named.</exception>
    public static SeriesData FromValues(double[] values) => FromValues(values, "value");

    /// <summary>Creates one series of one column, without times.</summary>
    /// <param name="values">The values in order of time, at least one, finite.</param>
    /// <param name="name">The name of the column.</param>
    /// <exception cref="ArgumentException">There are no values, or one is not finite; its position is named.</exception>
    /// <example><code>
    /// using SequenceToy.Series;
    /// var data = SeriesData.FromValues([112, 118, 132, 129, 121, 135], "passengers");
    /// </code></example>
    public static SeriesData FromValues(double[] values, string name) => FromColumns([name], [Checked(values)]);

    /// <summary>Creates one series of one column with dates.</summary>
    /// <param name="values">The values, [rows], finite.</param>
    /// <param name="name">The name of the column.</param>
    /// <param name="times">The dates, [rows], ascending in regular steps; <see cref="FromColumns"/> takes a policy for others.</param>
    /// <inheritdoc cref="FromColumns" path="/exception"/>
    public static SeriesData FromValues(double[] values, string name, DateTime[] times) =>
        FromColumns([name], [Checked(values)], [.. Require.NotNull(times, nameof(times)).Select(time => (SeriesTime)time)]);

    /// <summary>Creates one series of one column with step numbers, such as years.</summary>
    /// <param name="values">The values, [rows], finite.</param>
    /// <param name="name">The name of the column.</param>
    /// <param name="times">The step numbers, [rows], ascending in regular steps; <see cref="FromColumns"/> takes a policy for
    /// others.</param>
    /// <inheritdoc cref="FromColumns" path="/exception"/>
    public static SeriesData FromValues(double[] values, string name, double[] times) =>
        FromColumns([name], [Checked(values)], [.. Require.NotNull(times, nameof(times)).Select(time => (SeriesTime)time)]);

    /// <summary>Creates one series of several columns.</summary>
    /// <param name="columns">The names of the columns, unique.</param>
    /// <param name="values">The values, [columns][rows]; not a number (NaN) where one is missing.</param>
    /// <param name="times">The times, [rows]. Default: null, the steps 0, 1, 2 …</param>
    /// <param name="policy">The treatment of unsorted, equal or irregular times and of missing values. Default: null, all refused.</param>
    /// <exception cref="ArgumentException">Names, values or times do not fit together, or are refused by the policy; the message names the
    /// position.</exception>
    public static SeriesData FromColumns(
        IReadOnlyList<string> columns, double[][] values, IReadOnlyList<SeriesTime>? times = null, TimePolicy? policy = null) =>
        new([TimeSeries.FromColumns("", columns, values, times, policy)]);

    /// <summary>Combines several series, such as one per shop.</summary>
    /// <param name="series">The series, with unique names and the same columns; their lengths may differ.</param>
    /// <exception cref="ArgumentException">There are none, two have the same name, or columns, the kind of times or their steps
    /// differ.</exception>
    public static SeriesData FromSeries(params IReadOnlyList<TimeSeries> series)
    {
        if (Require.NotNull(series, nameof(series)).Count == 0 || series.Contains(null))
        {
            throw new ArgumentException("series must have at least one series, none of them null.", nameof(series));
        }

        if (series.GroupBy(one => one.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"series must have unique names; {PrintableText.Quoted(twice.Key)} occurs more than once.", nameof(series));
        }

        var first = series[0];
        TimeSeries[] regular = [.. series.Where(one => one.HasTimes && one.IsRegular)];
        if (Array.Find(regular, one => !one.Step.IsLike(regular[0].Step)) is { } odd)
        {
            throw new ArgumentException(
                $"series must have steps of the same length; {PrintableText.Quoted(regular[0].Name)} has times such as "
                + $"{regular[0].Times[0]} and {regular[0].Times[1]}, {PrintableText.Quoted(odd.Name)} {odd.Times[0]} and {odd.Times[1]}.",
                nameof(series));
        }

        return series.FirstOrDefault(one => !one.Columns.Equals(first.Columns) || one.Times[0].Date is null != first.Times[0].Date is null)
            is { } other
            ? throw new ArgumentException(
                "series must all have the columns and the kind of times of the first "
                + $"({PrintableText.Of(string.Join(", ", first.Columns), 120)}); "
                + $"{PrintableText.Quoted(other.Name)} had others.", nameof(series))
            : new SeriesData([.. series]);
    }

    /// <summary>Returns the data with how it was read.</summary>
    internal SeriesData ReadFrom(SeriesSource source) => new(All) { Source = source };

    /// <summary>Returns the index of a column, or throws with the list of columns.</summary>
    internal static int IndexOf(ValueList<string> columns, string name, string parameter)
    {
        var index = Array.FindIndex([.. columns], column => string.Equals(column, name, StringComparison.Ordinal));
        return index >= 0 ? index : throw new ArgumentException(
            $"{parameter} must be one of {PrintableText.Of(string.Join(", ", columns), 200)}; it was "
            + $"{PrintableText.Quoted(name ?? "null")}.",
            parameter);
    }

    private static double[] Checked(double[] values) => Require.NotNull(values, nameof(values));

    /// <summary>Returns the length, columns and times of each series, one line each.</summary>
    public override string ToString() => string.Join('\n', All);
}
