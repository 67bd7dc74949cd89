using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>Finds the values that a forecast is made from and that are outside those of the training data.</summary>
internal static class OutsideValues
{
    /// <param name="plan">The plan of the windows.</param>
    /// <param name="history">The values that are continued.</param>
    /// <param name="ranges">The ranges by series of <paramref name="history"/> and column; empty for files of earlier versions.</param>
    /// <param name="known">The later values of the known columns: [known][steps]; null without known columns.</param>
    public static IEnumerable<SeriesValuesOutside> Of(
        WindowPlan plan, SeriesData history, ValueList<ColumnRange>[] ranges, double[][]? known)
    {
        if (ranges.Any(columns => columns.Count == 0))
        {
            return [];
        }

        var past =
            from series in Enumerable.Range(0, ranges.Length)
            from column in Enumerable.Range(0, history.Columns.Count)
            let one = history.All[series]
            select ranges[series][column].Outside(one.Name, history.Columns[column], one.Column(column));

        // The same for all series.
        var later = (known ?? []).Select((values, index) =>
        {
            var own = Array.ConvertAll(ranges, columns => columns[plan.Known[index]]);
            return new ColumnRange(own.Min(range => range.Low), own.Max(range => range.High))
                .Outside("", history.Columns[plan.Known[index]], values);
        });
        return past.Concat(later).OfType<SeriesValuesOutside>();
    }
}
