using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Runs a sweep, or continues it in its folder, and shows the results.</summary>
internal static class SweepCommand
{
    /// <param name="request">The sweep.</param>
    /// <param name="console">The console for formatted text.</param>
    /// <param name="output">Standard output, for JSON and one-line results.</param>
    /// <param name="error">Standard error, for damaged records.</param>
    /// <param name="cancellation">The token that ends the sweep.</param>
    /// <exception cref="ArgumentException">An option is wrong, or the folder holds another sweep or cannot be written.</exception>
    public static int Run(
        SweepRequest request, IAnsiConsole console, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        JsonFile.CheckWritable(request.Json);
        SweepFolderOption.CheckNotOfSweep(request.Folder, ("--json", JsonFile.IsOutput(request.Json) ? null : request.Json));
        var sweep = request.Sweep();
        var isVerbose = !request.Quiet && !JsonFile.IsOutput(request.Json);
        if (request.Shard is { } shard && isVerbose)
        {
            console.WriteLine($"{shard}.");
        }

        if (request.DryRun)
        {
            return SweepDryRun.Run(sweep, request, console, cancellation);
        }

        if (request.DefineOnly)
        {
            return Define(sweep, request, console, isVerbose);
        }

        var results = SweepFolderOption.Named(
            request.FolderOption,
            request.Folder ?? "",
            () => isVerbose ? SweepProgressView.Run(console, sweep, request.Folder, cancellation)
                : sweep.Run(request.Folder, progress: null, cancellation));
        return Show(results, request, console, output, error, cancellation.IsCancellationRequested);
    }

    private static int Show(
        SweepResults results, SweepRequest request, IAnsiConsole console, TextWriter output, TextWriter error, bool canceled)
    {
        // The file is written first, so that a closed standard output cannot lose the results.
        var files = new WrittenFiles(canceled);
        files.Attempt(request.Json, path => JsonFile.Write(path, output, SweepDocument.Of(results)));
        if (request.Quiet && !JsonFile.IsOutput(request.Json))
        {
            output.WriteLine(results.Sentence);
            if (canceled)
            {
                error.WriteLine($"Canceled after {NumberFormat.Count(results.RunCount, "run")}.");
            }
        }
        else if (!JsonFile.IsOutput(request.Json))
        {
            SweepView.Write(console, results);
            WriteEnding(console, results, request, canceled);
        }

        files.Report(console, !request.Quiet);
        WriteProblems(results, error);
        files.Throw();
        return canceled ? CommandLine.Canceled : AllFailed.ExitCode(results, error);
    }

    /// <summary>Writes the records that could not be used, one per line.</summary>
    public static void WriteProblems(SweepResults results, TextWriter error)
    {
        foreach (var problem in results.Problems)
        {
            error.WriteLine(PrintableText.Of(problem, 300));
        }
    }

    private static int Define(SequenceSweep sweep, SweepRequest request, IAnsiConsole console, bool isVerbose)
    {
        // A sweep that is canceled from the beginning writes its definition only.
        SweepFolderOption.Named(
            request.FolderOption, request.Folder!, () => sweep.Run(request.Folder, progress: null, new CancellationToken(canceled: true)));
        if (isVerbose)
        {
            WrappedText.Write(
                console,
                $"{NumberFormat.Count(sweep.Cells.Count, "cell")}, at most {NumberFormat.Count(sweep.MaxRuns, "run")}, are defined in "
                + $"{request.Folder}. To run them: sequencetoy sweep --continue {request.Folder}");
        }

        return CommandLine.Completed;
    }

    private static void WriteEnding(IAnsiConsole console, SweepResults results, SweepRequest request, bool canceled)
    {
        var done = NumberFormat.Count(results.RunCount, "run");
        if (request.Folder is not { } folder)
        {
            console.WriteLine(canceled ? $"Canceled after {done}. With --output FOLDER, runs are kept." : $"{done}.");
            return;
        }

        WrappedText.Write(
            console,
            canceled ? $"Canceled: {folder} has {done}."
            : results.IsComplete ? $"{folder} has {done}."
            : $"This shard is complete. {folder} has {done}; other shards are not complete yet.");
        console.WriteLine(
            canceled ? $"To continue: sequencetoy sweep --continue {folder}" : $"To show them again: sequencetoy sweep show {folder}");
    }
}
