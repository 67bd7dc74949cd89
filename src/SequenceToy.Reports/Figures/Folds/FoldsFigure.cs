using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The forecasts of the last folds of a backtest for one column, with the values around them.</summary>
/// <param name="Track">The column.</param>
/// <param name="History">The values from some horizons before the first fold that is drawn.</param>
/// <param name="Fans">The forecasts, one per fold.</param>
internal sealed record FoldsFigure(SeriesTrack Track, IReadOnlyList<TimePoint> History, IReadOnlyList<Fan> Fans)
{
    /// <summary>The largest number of folds drawn.</summary>
    public const int MaxFolds = 30;

    private const int HorizonsBefore = 3;

    /// <returns>The figure; null when no fold forecasts the column.</returns>
    /// <param name="track">The column.</param>
    /// <param name="backtest">The backtest.</param>
    public static FoldsFigure? Of(SeriesTrack track, SeriesBacktest backtest)
    {
        Fan[] fans = [.. backtest.Folds.TakeLast(MaxFolds).Select(fold => Fan.Of(track, fold.Forecast)).OfType<Fan>()];
        if (fans.Length == 0)
        {
            return null;
        }

        var history = ForecastFigure.HistoryOf(track);
        var origin = history.Count(point => point.X < TimeScale.At(fans[0].Values[0].Time)) - 1;
        return new FoldsFigure(track, [.. history.Skip(Math.Max(0, origin - (HorizonsBefore * fans[0].Values.Count)))], fans);
    }

    /// <summary>Returns the figure of a column with the values that the folds were compared with.</summary>
    /// <param name="backtest">The backtest.</param>
    /// <param name="column">The column; null for the first.</param>
    /// <param name="series">The name of the series; null for the first with the column.</param>
    /// <exception cref="ArgumentException">There is no such column or series.</exception>
    public static FoldsFigure Of(SeriesBacktest backtest, string? column, string? series)
    {
        var values = backtest.Folds.SelectMany(fold => fold.Forecast.Values.Zip(fold.Actual)).ToArray();
        var chosen = values.FirstOrDefault(value => Is(value.First, column ?? value.First.Column, series ?? value.First.Series)).First
            ?? throw new ArgumentException(
                $"column and series must be those of a fold; they were {PrintableText.Quoted(column ?? "null")} and "
                + $"{PrintableText.Quoted(series ?? "null")}.", nameof(column));
        var own = values.Where(value => Is(value.First, chosen.Column, chosen.Series)).ToArray();
        var actual = TimeSeries.FromColumns(
            chosen.Series, [chosen.Column], [[.. own.Select(value => value.Second)]], [.. own.Select(value => value.First.Time)],
            new TimePolicy { Gaps = TimeGaps.Ignore });
        return Of(new SeriesTrack(actual, chosen.Column), backtest)!;

        static bool Is(ForecastValue value, string column, string series) =>
            string.Equals(value.Column, column, StringComparison.Ordinal) && string.Equals(value.Series, series, StringComparison.Ordinal);
    }

    /// <summary>Returns a sentence on folds that are not drawn; empty when all are.</summary>
    public static string Drawn(SeriesBacktest backtest) => backtest.Folds.Count > MaxFolds
        ? $"The last {NumberFormat.Count(MaxFolds)} of {NumberFormat.Count(backtest.Folds.Count, "fold")} are drawn. " : "";
}
