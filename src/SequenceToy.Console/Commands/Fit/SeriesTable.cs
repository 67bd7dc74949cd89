using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Reads series from a CSV file with the options of the command line.</summary>
internal static class SeriesTable
{
    public static SeriesData Read(string path, IEnumerable<string> columns, string? time, string? series, CsvOptions reading)
    {
        // A mean depends on later values: the library refuses it.
        var policy = reading.Missing == MissingValues.FillPrevious ? new TimePolicy { Gaps = TimeGaps.FillPrevious } : null;
        return SeriesData.ReadCsv(path, [.. columns.Distinct(StringComparer.Ordinal)], time, series, reading, policy);
    }
}
