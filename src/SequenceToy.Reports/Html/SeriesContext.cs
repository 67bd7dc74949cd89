using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Html;

/// <summary>The input of all sections of a report on a series experiment.</summary>
/// <param name="Result">The result.</param>
/// <param name="Options">The options.</param>
/// <param name="Backtest">The backtest; null for none.</param>
/// <param name="Forecast">The forecast beyond the data; null for none.</param>
internal sealed record SeriesContext(SeriesResult Result, ReportOptions Options, SeriesBacktest? Backtest, SeriesForecast? Forecast)
{
    private const int MaxTracks = 4;

    /// <summary>The input of the sections on the first network; it also collects the chart data of the page.</summary>
    public ReportContext Network { get; } = new(Result.Network, Options);

    /// <summary>The columns that the page draws.</summary>
    public IReadOnlyList<SeriesTrack> Tracks { get; } = [.. SeriesTrack.All(Result).Take(MaxTracks)];

    public Dictionary<string, object> Charts => Network.Charts;
    public string Title => Options.Title ?? $"Forecast of {Names}";

    /// <summary>The names of the forecast columns.</summary>
    public string Names =>
        Phrase.Cut(Phrase.Listed(SeriesTrack.All(Result).Select(track => Phrase.Line(track.Column)).Distinct(StringComparer.Ordinal)), 120);

    /// <summary>A sentence on columns that are not drawn; empty when all are.</summary>
    public string Undrawn => SeriesTrack.All(Result).Count is var all && all > Tracks.Count
        ? $" The first {NumberFormat.Count(Tracks.Count)} of {NumberFormat.Count(all)} columns and series are drawn." : "";

    /// <summary>Returns the selection of a column for a chart; null with one column.</summary>
    /// <param name="id">The HTML id of the chart.</param>
    public Markup? Choice(string id) => Tracks.Count == 1 ? null : Markup.Of(
        $"<label>Column <select id=\"{id}-track\">{Markup.Each(Tracks, track => Markup.Of($"<option>{track.Name}</option>"))}</select></label>");
}
