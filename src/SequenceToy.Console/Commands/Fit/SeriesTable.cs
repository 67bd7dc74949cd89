using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Reads series from a CSV file with the options of the command line.</summary>
internal static class SeriesTable
{
    /// <param name="path">The path of the file.</param>
    /// <param name="columns">The columns of numbers.</param>
    /// <param name="time">The column of times; null without one.</param>
    /// <param name="series">The column that names the series; null without one.</param>
    /// <param name="reading">How the file is written.</param>
    /// <param name="times">The treatment of times and missing values.</param>
    /// <exception cref="ArgumentException">Options do not fit series, or the file cannot be read as asked.</exception>
    public static SeriesData Read(
        string path, IEnumerable<string> columns, string? time, string? series, CsvOptions reading, TimePolicy times)
    {
        if (reading.Missing is MissingValues.DropRow or MissingValues.FillMean or MissingValues.Mask)
        {
            throw new ArgumentException(
                "--missing must be refuse or previous for a series: dropped rows shift the times, a mean depends on later values, and a "
                + $"series has no marks; it was {Typed(reading.Missing)}.");
        }

        if (reading.Missing == MissingValues.FillPrevious && times.Gaps == TimeGaps.Ignore)
        {
            throw new ArgumentException("--missing previous and --gaps ignore contradict each other; use one of them.");
        }

        if (reading.TimeFeatures != TimeFeatures.None)
        {
            throw new ArgumentException("--time-features is for tables of samples; a series has its times from --time.");
        }

        if (reading.Categories.Count > 0)
        {
            GivenColumns.CheckCategories(reading, CsvSequences.Inspect(path, reading));
        }

        // --missing previous is another name of --gaps previous.
        var policy = reading.Missing == MissingValues.FillPrevious ? times with { Gaps = TimeGaps.FillPrevious } : times;
        return SeriesMessages.Named(path, () => SeriesData.ReadCsv(
            path, [.. columns.Distinct(StringComparer.Ordinal)], time, series, reading with { Missing = MissingValues.Refuse }, policy));
    }

    private static string Typed(MissingValues missing) => missing switch
    {
        MissingValues.DropRow => "drop",
        MissingValues.FillMean => "mean",
        MissingValues.Mask => "mask",
        MissingValues.Refuse or MissingValues.FillPrevious => throw new ArgumentException($"{missing} is allowed.", nameof(missing)),
        _ => throw new NotSupportedException($"{missing}"),
    };
}
