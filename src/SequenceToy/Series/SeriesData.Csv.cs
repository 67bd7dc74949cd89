using SequenceToy.Series.Times;

namespace SequenceToy.Series;

/// <content>Reading tables.</content>
public sealed partial class SeriesData
{
    /// <summary>Reads series from a CSV file with one row per time.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="values">The columns of numbers to read, at least one.</param>
    /// <param name="time">The column of times: dates or numbers, such as years. Default: null, the rows are in order and one step
    /// apart.</param>
    /// <param name="series">The column that names the series of a row, such as a shop. Default: null, one series.</param>
    /// <param name="options">How the file is read: delimiter, decimal mark, dates. The policy treats missing values, so
    /// <see cref="CsvOptions.Missing"/> must be <c>Refuse</c> or <c>Mask</c>; here both mean the same. Default: null, all detected.</param>
    /// <param name="policy">The treatment of unsorted, equal or irregular times and of missing values. Default: null, all refused.</param>
    /// <exception cref="CsvFormatException">The file cannot be read as asked; line and column are named.</exception>
    /// <exception cref="ArgumentException">A column does not exist or is of another kind, times are refused by the policy, or options
    /// drop or fill missing values.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading the file is not permitted.</exception>
    /// <example><code>
    /// using SequenceToy.Series;
    /// File.WriteAllText("passengers.csv", "month,passengers\n1949-01,112\n1949-02,118\n1949-03,132\n");
    /// var data = SeriesData.ReadCsv("passengers.csv", values: ["passengers"], time: "month");
    /// </code></example>
    public static SeriesData ReadCsv(
        string path, IReadOnlyList<string> values, string? time = null, string? series = null, CsvOptions? options = null,
        TimePolicy? policy = null)
    {
        Require.NotNull(path, nameof(path));
        Require.Between(Require.NotNull(values, nameof(values)).Count, 1, int.MaxValue, name: nameof(values));
        var reading = options ?? new CsvOptions();
        if (reading.Missing is not (Data.MissingValues.Refuse or Data.MissingValues.Mask))
        {
            throw new ArgumentException(
                $"options must leave missing values of series to the policy: TimePolicy.Gaps = FillPrevious fills them within each "
                + $"series, in order of time; options.Missing was {reading.Missing}.",
                nameof(options));
        }

        // The policy decides on missing numbers; names of series are texts, also those of digits.
        reading = reading with
        {
            Missing = Data.MissingValues.Mask,
            Categories = series is null || reading.Categories.Contains(series, StringComparer.Ordinal)
                ? reading.Categories : [.. reading.Categories, series],
        };
        string[] wanted = [.. values, .. new[] { time, series }.OfType<string>()];
        var table = DataTable.ReadCsv(path, [.. wanted.Distinct(StringComparer.Ordinal)], reading);
        if (series is null)
        {
            UnnamedSeries.Check(table, values, time, reading, policy ?? new TimePolicy());
        }

        return FromSeries([.. TableSeries.Of(table, values, time, series, policy)])
            .ReadFrom(new SeriesSource(time, series) { Options = options ?? new CsvOptions(), Policy = policy ?? new TimePolicy() });
    }
}
