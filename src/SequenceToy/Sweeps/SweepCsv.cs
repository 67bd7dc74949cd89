using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SequenceToy.Files;

namespace SequenceToy.Sweeps;

/// <summary>Saves the runs of a sweep as a CSV file, for spreadsheets, R and pandas.</summary>
public static class SweepCsv
{
    private static readonly string[] Columns = ["seed", "solved", "epochs", "sequences", "seconds", "baseline", "error"];

    /// <summary>Writes one line per run, with a column per axis, then <c>seed,solved,epochs,sequences,seconds,baseline,error</c> and a
    /// column per metric.</summary>
    /// <remarks>An axis named like another column gets the prefix <c>axis_</c>. Numbers use a decimal point in every
    /// culture and can be read back exactly. A run that failed has an error and no scores.
    /// UTF-8, line feeds.</remarks>
    /// <param name="results">The results.</param>
    /// <param name="path">The file to write; an existing file is replaced once the new one is complete.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void SaveCsv(this SweepResults results, string path)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentException.ThrowIfNullOrEmpty(path);
        MetricDefinition[] metrics = [.. MetricCatalog.All.Where(metric => HasAny(results, metric.Metric))];
        WholeFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
            Row(
                csv,
                [
                    .. results.Axes.Select(axis => ColumnOf(axis, metrics)), .. Columns,
                    .. metrics.Select(metric => metric.JsonName),
                ]);
            foreach (var cell in results.Cells)
            {
                foreach (var run in cell.Runs)
                {
                    Row(
                        csv,
                        [
                            .. cell.Cell.Values, run.Seed, run.IsSolved, run.Epochs, run.SequencesSeen, run.Seconds, run.Baseline,
                            run.Error,
                            .. metrics.Select(metric => (object?)run.Scores?.Find(metric.Metric)),
                        ]);
                }
            }
        });
    }

    // An axis can have the name of another column.
    private static string ColumnOf(SweepAxis axis, MetricDefinition[] metrics) =>
        Columns.Concat(metrics.Select(metric => metric.JsonName)).Contains(axis.Name, StringComparer.Ordinal)
            ? $"axis_{axis.Name}" : axis.Name;

    private static bool HasAny(SweepResults results, Metric metric) =>
        results.Cells.Any(cell => cell.Runs.Any(run => run.Scores?.Find(metric) is not null));

    private static void Row(CsvWriter csv, IEnumerable<object?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field is bool flag ? (flag ? "true" : "false") : Convert.ToString(field, CultureInfo.InvariantCulture));
        }

        csv.NextRecord();
    }
}
