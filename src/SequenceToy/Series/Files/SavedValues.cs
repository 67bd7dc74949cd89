using SequenceToy.Series.Times;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Series.Files;

/// <summary>The last values and times of a series as tensors.</summary>
internal static class SavedValues
{
    public static IEnumerable<StoredTensor> Of(TimeSeries series, int index)
    {
        yield return StoredTensor.Of(
            ValuesName(index), [.. Enumerable.Range(0, series.Columns.Count).SelectMany(series.Column)], series.Columns.Count,
            series.Length);
        yield return series.Times[0].Date is null
            ? StoredTensor.Of(TimesName(index), [.. series.Times.Select(time => time.Number!.Value)], series.Length)
            : StoredTensor.Of(TimesName(index), [.. series.Times.Select(time => time.Date!.Value.Ticks)], series.Length);
    }

    /// <summary>The names of the tensors of a number of series.</summary>
    public static IEnumerable<string> Names(int count) =>
        Enumerable.Range(0, count).SelectMany(index => new[] { ValuesName(index), TimesName(index) });

    /// <exception cref="SafeTensorsFormatException">A tensor is missing, of another shape, or has impossible values.</exception>
    public static TimeSeries Read(SafeTensorsReader reader, SavedSeries series, ValueList<string> columns, int index)
    {
        var rows = reader[ValuesName(index)].Shape is [_, var length] ? length : 0;
        reader.CheckShape(ValuesName(index), columns.Count, rows);
        reader.CheckShape(TimesName(index), rows);
        var values = reader.Doubles(ValuesName(index));
        return SavedFile.Make(reader, TensorEntry.LocationOf(TimesName(index)), () =>
        {
            SeriesTime[] times = series.Step.OfDates
                ? Array.ConvertAll(reader.Longs(TimesName(index)), ticks => (SeriesTime)new DateTime(ticks))
                : Array.ConvertAll(reader.Doubles(TimesName(index)), number => (SeriesTime)number);
            var all = Enumerable.Range(0, columns.Count)
                .Select(column => values[(column * (int)rows)..((column + 1) * (int)rows)]).ToArray();
            var step = series.Step.Made();
            if (step is WorkdayStep && !Array.TrueForAll(times, time => WorkdayStep.IsWorkday(time.Date!.Value)))
            {
                throw new ArgumentException("times must be working days, as their step is.");
            }

            return Array.TrueForAll(values, double.IsFinite) && times.Length > 0
                && Enumerable.Range(1, times.Length - 1).All(row => times[row - 1].CompareTo(times[row]) < 0)
                ? TimeSeries.FromRows(series.Name, columns, Rows(times, all, step, series.AreIrregular), series.HasTimes)
                : throw new ArgumentException("values must be finite and times ascend.");
        });
    }

    private static RegularRows Rows(SeriesTime[] times, double[][] columns, SeriesStep step, bool areIrregular) =>
        RegularRows.Known(times, columns, step) with { AreIrregular = areIrregular };

    private static string ValuesName(int index) => FormattableString.Invariant($"series{index}.values");
    private static string TimesName(int index) => FormattableString.Invariant($"series{index}.times");
}
