using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Reports;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Shows the results in the folder of a sweep, complete or not.</summary>
internal static class SweepShowCommand
{
    private const string Parquet = ".parquet";

    /// <param name="request">What to show and write.</param>
    /// <param name="console">The console for formatted text.</param>
    /// <param name="output">Standard output, for JSON.</param>
    /// <param name="error">Standard error, for damaged records.</param>
    /// <param name="cancellation">The token that ends the repetition of runs for their reports.</param>
    /// <exception cref="ArgumentException">An option is wrong, or the folder holds no sweep.</exception>
    public static int Run(
        ShowRequest request, IAnsiConsole console, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var (folder, by, json, export, report) = (request.Folder, request.By, request.Json, request.Export, request.Report);
        SweepFolderOption.CheckExists("folder", folder);
        JsonFile.CheckWritable(json);
        CheckExport(export);
        OutputFile.CheckWritable("--report", report);
        RunReports.Check(request);
        SweepFolderOption.CheckNotOfSweep(
            folder, ("--json", JsonFile.IsOutput(json) ? null : json), ("--export", export), ("--report", report));
        OutputFile.CheckDifferent(("--json", JsonFile.IsOutput(json) ? null : json), ("--export", export), ("--report", report));
        var results = SweepFolderOption.Named("folder", folder, () => SweepResults.Load(folder));
        if (by is not null && !results.Axes.Any(axis => string.Equals(axis.Name, by, StringComparison.Ordinal)))
        {
            var known = results.Axes.Count == 0 ? "left out for a sweep without axes"
                : $"one of {string.Join(", ", results.Axes.Select(axis => ArgumentText.Of(axis.Name)))}";
            throw new ArgumentException($"--by must be {known}; it was {ArgumentText.Of(by)}.");
        }

        var withReports = RunReports.Choose(results, request);
        var files = new WrittenFiles();
        files.Attempt(export, path => OutputFile.Write("--export", path, () => Export(results, path)));
        files.Attempt(report, path =>
        {
            var links = RunReports.Write(results, withReports, path, cancellation);
            OutputFile.Write("--report", path, () => results.SaveReport(path, new SweepReportOptions { RunLink = links }));
        });
        files.Attempt(json, path => JsonFile.Write(path, output, SweepDocument.Of(results)));
        if (!JsonFile.IsOutput(json))
        {
            SweepView.Write(console, results, by);
            if (!results.IsComplete)
            {
                WrappedText.Write(console, $"Not complete: {NumberFormat.Count(results.RunCount, "run")} so far.");
            }
        }

        files.Report(console, isVerbose: true);

        SweepCommand.WriteProblems(results, error);
        files.Throw();
        return cancellation.IsCancellationRequested ? CommandLine.Canceled : CommandLine.Completed;
    }

    private static void CheckExport(string? export)
    {
        OutputFile.CheckWritable("--export", export);
        if (export is not null && !IsOf(export, ".csv") && !IsOf(export, Parquet))
        {
            throw new ArgumentException($"--export must be a .csv or {Parquet} file; it was {ArgumentText.Of(export)}.");
        }
    }

    private static void Export(SweepResults results, string path)
    {
        if (IsOf(path, Parquet))
        {
            SweepParquet.Save(results, path);
        }
        else
        {
            results.SaveCsv(path);
        }
    }

    private static bool IsOf(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
