namespace SequenceToy.Series.Times;

/// <summary>Rows of a series in ascending, regular order, after the treatments of a policy.</summary>
/// <param name="Times">The times, [rows].</param>
/// <param name="Columns">The values, [columns][rows], finite.</param>
/// <param name="Step">The distance of consecutive times.</param>
/// <param name="Notes">What was treated, as sentences.</param>
/// <param name="Filled">True for values that were missing, [columns][rows].</param>
internal sealed record RegularRows(SeriesTime[] Times, double[][] Columns, SeriesStep Step, ValueList<string> Notes, bool[][] Filled)
{
    private const int MaxRows = 10_000_000;

    /// <summary>True when the rows are taken as one step apart although their times are not.</summary>
    public bool AreIrregular { get; init; }

    /// <param name="series">The series in messages, such as <c> of series 'A'</c>; empty if there is only one.</param>
    /// <param name="names">The names of the columns.</param>
    /// <param name="times">The times, [rows], all of one kind.</param>
    /// <param name="columns">The values, [columns][rows]; not a number where one is missing.</param>
    /// <param name="policy">The treatments.</param>
    public static RegularRows Of(string series, IReadOnlyList<string> names, SeriesTime[] times, double[][] columns, TimePolicy policy)
    {
        List<string> notes = [];
        (times, columns) = RowOrder.Sorted(series, times, columns, policy.Unsorted, notes);
        (times, columns) = RowOrder.Distinct(series, times, columns, policy.Duplicates, notes);
        var step = policy.Gaps == TimeGaps.Ignore ? UsualStep.Of(times) : SeriesStep.Smallest(times);
        var missing = columns.Sum(column => column.Count(double.IsNaN));
        if (policy.Gaps != TimeGaps.Ignore)
        {
            (times, columns) = WithoutGaps(series, times, columns, step, policy.Gaps, notes);
        }

        var filled = Array.ConvertAll(columns, column => Array.ConvertAll(column, double.IsNaN));
        MissingNumbers.Fill(series, names, times, columns, policy.Gaps);
        if (missing > 0)
        {
            notes.Add($"{NumberFormat.Count(missing, "missing value")}{series} filled with the previous value.");
        }

        return new RegularRows(times, columns, step, [.. notes], filled)
        {
            AreIrregular = policy.Gaps == TimeGaps.Ignore && !UsualStep.IsExact(step, times),
        };
    }

    /// <summary>Creates rows without filled values.</summary>
    public static RegularRows Known(SeriesTime[] times, double[][] columns, SeriesStep step) =>
        new(times, columns, step, [], Array.ConvertAll(columns, column => new bool[column.Length]));

    /// <summary>Returns some consecutive rows.</summary>
    public RegularRows Slice(int start, int length) => this with
    {
        Times = Times[start..(start + length)],
        Columns = Array.ConvertAll(Columns, column => column[start..(start + length)]),
        Filled = Array.ConvertAll(Filled, column => column[start..(start + length)]),
    };

    /// <summary>Returns some of the columns, in this order.</summary>
    public RegularRows Select(int[] columns) => this with
    {
        Columns = Array.ConvertAll(columns, column => Columns[column]),
        Filled = Array.ConvertAll(columns, column => Filled[column]),
    };

    /// <summary>True where each row is one step after the row before.</summary>
    public bool IsRegular()
    {
        for (var row = 1; row < Times.Length; row++)
        {
            if (Step.Between(Times[row - 1], Times[row]) != 1)
            {
                return false;
            }
        }

        return Times.Length > 1;
    }

    private static (SeriesTime[] Times, double[][] Columns) WithoutGaps(
        string series, SeriesTime[] times, double[][] columns, SeriesStep step, TimeGaps gaps, List<string> notes)
    {
        var positions = new int[times.Length];
        for (var row = 1; row < times.Length; row++)
        {
            var (before, now) = (times[row - 1], times[row]);
            var steps = step.Between(before, now) ?? throw new ArgumentException(
                $"times{series} must have regular steps; {now} is not a whole number of steps after {before}."
                + $"{ExchangedDates.Hint(times)} TimePolicy.Gaps = Ignore treats consecutive rows as one step apart.", nameof(times));
            if (steps > 1 && gaps == TimeGaps.Refuse)
            {
                throw new ArgumentException(
                    $"times{series} must have no gap; {NumberFormat.Count(steps - 1, "row")} {(steps == 2 ? "is" : "are")} missing between "
                    + $"{before} and {now}.{ExchangedDates.Hint(times)} TimePolicy.Gaps = FillPrevious or Ignore treats them.",
                    nameof(times));
            }

            positions[row] = (int)Math.Min((long)positions[row - 1] + steps, MaxRows);
        }

        var all = times.Length == 0 ? 0 : positions[^1] + 1;
        if (all == times.Length)
        {
            return (times, columns);
        }

        if (all > MaxRows)
        {
            throw new ArgumentException(
                $"times{series} must span at most {NumberFormat.Count(MaxRows)} steps with filled gaps; there were more.", nameof(times));
        }

        notes.Add($"{NumberFormat.Count(all - times.Length, "missing row")}{series} filled with the previous values.");
        SeriesTime[] filledTimes = [.. Enumerable.Range(0, all).Select(position => step.After(times[0], position))];
        var filled = Array.ConvertAll(columns, _ => Enumerable.Repeat(double.NaN, all).ToArray());
        for (var row = 0; row < times.Length; row++)
        {
            filledTimes[positions[row]] = times[row];
            for (var column = 0; column < columns.Length; column++)
            {
                filled[column][positions[row]] = columns[column][row];
            }
        }

        return (filledTimes, filled);
    }
}
