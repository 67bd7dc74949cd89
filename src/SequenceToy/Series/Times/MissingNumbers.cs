namespace SequenceToy.Series.Times;

/// <summary>Refuses infinite values, and refuses or fills missing ones.</summary>
internal static class MissingNumbers
{
    /// <summary>Fills missing values (not a number) in place with the previous value, or throws.</summary>
    public static void Fill(
        string series, IReadOnlyList<string> names, SeriesTime[] times, double[][] columns, TimeGaps gaps)
    {
        var rows = times.Length;
        for (var column = 0; column < columns.Length; column++)
        {
            var values = columns[column];
            for (var row = 0; row < rows; row++)
            {
                if (double.IsFinite(values[row]))
                {
                    continue;
                }

                if (!double.IsNaN(values[row]) || gaps != TimeGaps.FillPrevious)
                {
                    throw new ArgumentException(
                        $"{PrintableText.Quoted(names[column])}{series} must be finite numbers; at {times[row]} it was "
                        + $"{NumberFormat.Number(values[row])}."
                        + (double.IsNaN(values[row]) ? " TimePolicy.Gaps = FillPrevious fills missing values." : ""), nameof(columns));
                }

                values[row] = row > 0 ? values[row - 1] : throw new ArgumentException(
                    $"{PrintableText.Quoted(names[column])}{series} must have a first value, at {times[row]}: no previous value can fill "
                    + "it.", nameof(columns));
            }
        }
    }
}
