using SequenceToy.Series;

namespace SequenceToy.Reports.Samples;

/// <summary>One column of one series that a result forecasts: one line of a chart.</summary>
/// <param name="Series">The series.</param>
/// <param name="Column">The name of the column.</param>
internal sealed record SeriesTrack(TimeSeries Series, string Column)
{
    /// <summary>The name for titles and lists, on one line.</summary>
    public string Name => Phrase.Line(Series.Name.Length == 0 ? Column : $"{Series.Name}, {Column}");

    /// <summary>The name of the time axis.</summary>
    public string TimeName => Series.HasTimes ? "Time" : "Step";

    /// <summary>Returns all columns that a result forecasts, series after series.</summary>
    public static IReadOnlyList<SeriesTrack> All(SeriesResult result)
    {
        var (data, settings) = (result.Data, result.Settings);
        var columns = settings.Targets.Count > 0 ? settings.Targets
            : [.. data.Columns.Where(column => !settings.KnownFuture.Contains(column, StringComparer.Ordinal))];
        return [.. data.All.SelectMany(series => columns.Select(column => new SeriesTrack(series, column)))];
    }

    /// <summary>Returns the column that a user chose; the first without a choice.</summary>
    /// <exception cref="ArgumentException">The result has no such forecast.</exception>
    public static SeriesTrack Chosen(SeriesResult result, string? column, string? series)
    {
        var all = All(result);
        return all.FirstOrDefault(track => track.Is(series ?? track.Series.Name, column ?? track.Column)) ?? throw new ArgumentException(
            $"column and series must be one of {PrintableText.Of(string.Join("; ", all.Select(track => track.Name)), 200)}; they were "
            + $"{PrintableText.Quoted(column ?? "null")} and {PrintableText.Quoted(series ?? "null")}.", nameof(column));
    }

    public bool Is(string series, string column) =>
        string.Equals(Series.Name, series, StringComparison.Ordinal) && string.Equals(Column, column, StringComparison.Ordinal);
}
