using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Reads the later values of known columns from a CSV file.</summary>
internal static class FutureValues
{
    /// <returns>The values by column.</returns>
    /// <param name="path">The path of the file, with one row for each time after the data.</param>
    /// <param name="data">The data that is continued.</param>
    /// <param name="settings">The settings with the known columns.</param>
    /// <param name="reading">How the file is written.</param>
    /// <param name="times">The treatment of times and missing values.</param>
    /// <exception cref="ArgumentException">The file cannot be read, has other times, or there are no known columns.</exception>
    public static Dictionary<string, double[]> Read(
        string path, SeriesData data, SeriesSettings settings, CsvOptions reading, TimePolicy times)
    {
        if (settings.KnownFuture.Count == 0)
        {
            throw new ArgumentException("--future needs columns of fit --known; there were none.");
        }

        return InputTable.Read("--future", path, () =>
        {
            var columns = CsvSequences.Inspect(path, reading).Columns;
            var hasTimes = data.TimeColumn is { } time && columns.Any(column => string.Equals(column.Name, time, StringComparison.Ordinal));
            if (data.TimeColumn is { } named && !hasTimes && columns.FirstOrDefault(column => column.Kind == ColumnKind.Time) is { } other)
            {
                throw new ArgumentException(
                    $"--future must name its times as the training data does, {PrintableText.Quoted(named)}; column "
                    + $"{PrintableText.Quoted(other.Name)} has times.");
            }

            var column = hasTimes ? data.TimeColumn : null;
            var later = SeriesTable.Read(path, settings.KnownFuture, column, series: null, reading, times).All[0];
            CheckTimes(later, data.All[0]);
            return settings.KnownFuture.ToDictionary(name => name, name => later.Values(name).ToArray(), StringComparer.Ordinal);
        });
    }

    private static void CheckTimes(TimeSeries later, TimeSeries data)
    {
        // The times after irregular ones are only estimated.
        if (data.HasIrregularTimes && later.HasTimes)
        {
            var (first, last) = (later.Times[0], data.Times[^1]);
            if (first.Date is { } date ? date > last.Date : first.Number > last.Number)
            {
                return;
            }

            throw new ArgumentException($"--future must begin after the data, which ends at {last}; it began at {first}.");
        }

        for (var row = 0; row < later.Length && later.HasTimes; row++)
        {
            if (later.Times[row] != data.TimeAt(data.Length + row))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"--future must continue the data, with {data.TimeAt(data.Length + row)} ")
                    + FormattableString.Invariant($"in row {row + 1}; ")
                    + $"it was {later.Times[row]}.");
            }
        }
    }
}
