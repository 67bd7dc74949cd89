using System.Text.Json;
using Parquet;
using Parquet.Schema;
using SequenceToy.Files;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Saves the runs of a sweep as a Parquet file, for pandas, Polars, DuckDB and R: one row per run, the columns of the CSV file.
/// </summary>
/// <remarks>Values of axes are text. An axis with the name of another column, such as epochs, has the prefix <c>axis_</c>.</remarks>
internal static class SweepParquet
{
    private delegate Task Write(ParquetRowGroupWriter group, DataField field);

    /// <param name="results">The results.</param>
    /// <param name="path">The file to write; an existing file is replaced once the new one is complete.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Save(SweepResults results, string path) =>
        WholeFile.Write(path, stream => SaveAsync(results, stream).GetAwaiter().GetResult());

    private static async Task SaveAsync(SweepResults results, Stream stream)
    {
        (DataField Field, Write Write)[] columns = [.. Columns(results)];
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        await using var writer = await ParquetWriter.CreateAsync(schema, stream);
        using var group = writer.CreateRowGroup();
        foreach (var (field, write) in columns)
        {
            await write(group, field);
        }

        group.CompleteValidate();
    }

    private static IEnumerable<(DataField Field, Write Write)> Columns(SweepResults results)
    {
        (ValueList<string> Values, SweepRun Run)[] rows =
            [.. results.Cells.SelectMany(cell => cell.Runs.Select(run => (cell.Cell.Values, run)))];
        SweepRun[] runs = Array.ConvertAll(rows, row => row.Run);
        List<(DataField Field, Write Write)> own =
        [
            Required("seed", runs, run => run.Seed), Optional("solved", runs, run => run.IsSolved),
            Required("epochs", runs, run => run.Epochs), Required("sequences", runs, run => run.SequencesSeen),
            Required("seconds", runs, run => run.Seconds), Optional("baseline", runs, run => run.Baseline),
            Text("error", Array.ConvertAll(runs, run => run.Error)),
            .. Enum.GetValues<Metric>().Where(metric => runs.Any(run => run.Scores?.Find(metric) is not null))
                .Select(metric => Optional(
                    JsonNamingPolicy.CamelCase.ConvertName(metric.ToString()), runs, run => run.Scores?.Find(metric))),
        ];
        return
        [
            .. results.Axes.Select((axis, index) => Text(Free(axis.Name), Array.ConvertAll(rows, row => (string?)row.Values[index]))),
            .. own,
        ];

        string Free(string name) =>
            own.Exists(column => string.Equals(column.Field.Name, name, StringComparison.Ordinal)) ? $"axis_{name}" : name;
    }

    private static (DataField Field, Write Write) Text(string name, string?[] values) =>
        (new DataField<string>(name, nullable: true), (group, field) => group.WriteAsync(field, values!));

    private static (DataField Field, Write Write) Required<T>(string name, SweepRun[] runs, Func<SweepRun, T> value)
        where T : struct => (
            new DataField<T>(name),
            (group, field) => group.WriteAsync(field, new ReadOnlyMemory<T>(Array.ConvertAll(runs, run => value(run)))));

    private static (DataField Field, Write Write) Optional<T>(string name, SweepRun[] runs, Func<SweepRun, T?> value)
        where T : struct => (
            new DataField<T>(name, nullable: true),
            (group, field) => group.WriteAsync(field, new ReadOnlyMemory<T?>(Array.ConvertAll(runs, run => value(run)))));
}
