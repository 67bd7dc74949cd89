using SequenceToy.Console.Commands.Sweep;
using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Networks.Cells;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands;

/// <summary>Trains networks of each kind with the same size and the same seeds on a task, and compares them in a table.</summary>
internal static class CompareCommand
{
    private const int MaxSeeds = 1000;
    private const int LargestFirstSeed = 1_000_000_000;

    /// <param name="name">The task's id or alias.</param>
    /// <param name="request">The settings that all networks share.</param>
    /// <param name="seeds">The number of runs of each network.</param>
    /// <param name="console">The console for formatted text.</param>
    /// <param name="output">Standard output, for JSON.</param>
    /// <param name="error">Standard error, for the case that all runs fail.</param>
    /// <param name="cancellation">The token that ends the runs.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static int Run(
        string name, RunRequest request, int seeds, IAnsiConsole console, TextWriter output, TextWriter error,
        CancellationToken cancellation)
    {
        Require.Between(seeds, 1, MaxSeeds, name: "--seeds");
        var task = TaskArgument.Find(name).Create(request.Steps);
        JsonFile.CheckWritable(request.Json);
        var sweep = Sweep(task, request, seeds);
        var isShown = !JsonFile.IsOutput(request.Json);
        var isVerbose = !request.Quiet && isShown;
        if (isVerbose)
        {
            console.MarkupLine($"[bold]{Markup.Escape(task.Id)}[/]: {Markup.Escape(task.Summary)}");
            console.WriteLine();
        }

        var results = isVerbose ? SweepProgressView.Run(console, sweep, folder: null, cancellation)
            : sweep.Run(folder: null, progress: null, cancellation);
        var canceled = cancellation.IsCancellationRequested;
        if (results.RunCount == 0)
        {
            if (isShown)
            {
                console.WriteLine("Canceled before a run was complete.");
            }

            return CommandLine.Canceled;
        }

        // The file is written first, so that a closed standard output cannot lose the results.
        var files = new WrittenFiles(canceled);
        files.Attempt(request.Json, path => JsonFile.Write(path, output, CompareDocument.Of(task, results)));
        if (isShown)
        {
            CompareView.Write(console, task, results);
            if (canceled)
            {
                console.WriteLine("Canceled before all runs completed.");
            }
        }

        files.Report(console, isVerbose);
        files.Throw();
        return canceled ? CommandLine.Canceled : AllFailed.ExitCode(results, error);
    }

    private static SequenceSweep Sweep(ISequenceTask task, RunRequest request, int seeds)
    {
        var first = Require.Between(
            request.Network.Seed ?? SequenceExperiment.For(task).Settings.Seed, 0, LargestFirstSeed, name: "--seed");
        var byKind = RecurrentOptions.All.ToDictionary(
            kind => kind.DisplayName,
            kind => (request with { Network = request.Network with { Network = kind } }).Experiment(task),
            StringComparer.Ordinal);
        foreach (var experiment in byKind.Values)
        {
            experiment.Validate();
        }

        return SequenceSweep.Of(SequenceExperiment.For(task))
            .Over("network", RecurrentOptions.All.Select(kind => kind.DisplayName), (_, kind) => byKind[kind])
            .WithSeeds(seeds, first);
    }
}
