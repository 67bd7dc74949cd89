namespace SequenceToy.Series;

/// <summary>The way series were read from a CSV file. Immutable; compared by value.</summary>
/// <param name="TimeColumn">The column of times; null without one.</param>
/// <param name="SeriesColumn">The column that named the series; null without one.</param>
public sealed record SeriesSource(string? TimeColumn, string? SeriesColumn)
{
    /// <summary>The form of the file, as far as it was given. Default: all detected.</summary>
    public CsvOptions Options { get; init => field = Require.NotNull(value); } = new();

    /// <summary>The treatment of times and missing values. Default: all refused.</summary>
    public TimePolicy Policy { get; init => field = Require.NotNull(value); } = new();

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SeriesSource), PrintMembers);
}
