using SequenceToy.Reports;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Repeats runs of a sweep and writes their reports into a folder beside the page of the sweep: of each cell, the worst, the
/// median and the best score first, then by seed.</summary>
internal static class RunReports
{
    private const int MaxPerCell = 100;
    private const int MaxReports = 500;

    /// <summary>Refuses a wrong number, before any work starts.</summary>
    /// <exception cref="ArgumentException">The number is wrong, or there is no page.</exception>
    public static void Check(ShowRequest request)
    {
        if (request.RunReports is not { } count)
        {
            return;
        }

        Require.Between(count, 1, MaxPerCell, name: "--run-reports");
        if (request.Report is null)
        {
            throw new ArgumentException("--run-reports must be given with --report, the page with the links.");
        }

        SweepFolderOption.Check("--run-reports", FolderOf(request.Report));
    }

    /// <summary>Chooses the runs.</summary>
    /// <exception cref="ArgumentException">There would be too many.</exception>
    public static IReadOnlyList<(CellResults Cell, SweepRun Run)> Choose(SweepResults results, ShowRequest request)
    {
        if (request.RunReports is not { } count)
        {
            return [];
        }

        (CellResults Cell, SweepRun Run)[] chosen =
            [.. results.Cells.SelectMany(cell => Ranked(cell).Take(count).Select(run => (cell, run)))];
        return chosen.Length <= MaxReports ? chosen : throw new ArgumentException(FormattableString.Invariant(
            $"--run-reports must give at most {MaxReports} reports over all cells; {count} per cell are {chosen.Length}."));
    }

    /// <summary>Writes the reports.</summary>
    /// <returns>The links of the page, by run.</returns>
    /// <exception cref="ArgumentException">A report cannot be written, or a run cannot be repeated.</exception>
    public static Func<CellResults, SweepRun, string?>? Write(
        SweepResults results, IReadOnlyList<(CellResults Cell, SweepRun Run)> chosen, string page, CancellationToken cancellation)
    {
        var folder = FolderOf(page);
        var links = new HashSet<(int Cell, int Seed)>();
        foreach (var (cell, run) in chosen)
        {
            var path = Path.Combine(folder, NameOf(cell, run));
            OutputFile.Write("--run-reports", path, () => Save(results, cell, run, path, cancellation));
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            links.Add((cell.Cell.Index, run.Seed));
        }

        return links.Count == 0 ? null : (cell, run) => links.Contains((cell.Cell.Index, run.Seed))
            ? $"{Uri.EscapeDataString(Path.GetFileName(folder))}/{NameOf(cell, run)}" : null;
    }

    private static void Save(SweepResults results, CellResults cell, SweepRun run, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            using var result = cell.Cell.Experiment(run.Seed).WithSnapshots().Run(cancellationToken: cancellation);
            if (!cancellation.IsCancellationRequested)
            {
                CheckSame(result, run);
                result.SaveReport(path, new ReportOptions { Sweep = results });
            }
        }
        catch (OperationCanceledException)
        {
            // The page has links to the reports that are complete.
        }
        catch (InvalidOperationException problem)
        {
            throw new ArgumentException($"--run-reports repeats runs, which this folder does not allow: {problem.Message}", problem);
        }
    }

    // A folder of another version, or of a processor with other vectors.
    private static void CheckSame(ExperimentResult result, SweepRun run)
    {
        if (result.Scores != run.Scores)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"--run-reports could not repeat the run of seed {run.Seed}: this version or machine trains differently."));
        }
    }

    private static IEnumerable<SweepRun> Ranked(CellResults cell)
    {
        var metric = cell.Cell.Metric;
        SweepRun[] scored = [.. cell.Runs.Where(run => run.Scores is not null && double.IsFinite(run.Scores[metric]))];
        SweepRun[] fromWorst = [.. scored.OrderBy(run => run.Scores![metric] * (metric.HigherIsBetter() ? 1 : -1))];
        return fromWorst.Length == 0 ? []
            : new[] { fromWorst[0], fromWorst[fromWorst.Length / 2], fromWorst[^1] }.Concat(scored).DistinctBy(run => run.Seed);
    }

    private static string FolderOf(string report) =>
        Path.Combine(Path.GetDirectoryName(report) ?? "", $"{Path.GetFileNameWithoutExtension(report)}-runs");

    private static string NameOf(CellResults cell, SweepRun run) =>
        FormattableString.Invariant($"cell{cell.Cell.Index}-seed{run.Seed}.html");
}
