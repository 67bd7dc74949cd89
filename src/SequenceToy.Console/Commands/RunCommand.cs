using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Training;

namespace SequenceToy.Console.Commands;

/// <summary>Trains on a task and shows what came out.</summary>
internal static class RunCommand
{
    public static int Run(string name, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        var experiment = request.Experiment(TaskArgument.Find(name).Create(request.Steps));
        request.CheckFiles();
        return Run(experiment, request, console, output, cancellation);
    }

    /// <param name="experiment">On a task.</param>
    /// <param name="request">What is to be shown and written; its files have been checked.</param>
    /// <param name="console">Where people read.</param>
    /// <param name="output">Where programs read.</param>
    /// <param name="cancellation">Ends the training.</param>
    public static int Run(
        SequenceExperiment experiment, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        // Whatever is wrong is said before anything is shown.
        experiment.Validate();
        var task = experiment.Task!;
        var talks = !request.Quiet && !JsonFile.IsOutput(request.Json);
        if (talks)
        {
            Introduction.Write(console, task, experiment);
        }

        using var result = CancellableRun.Of(experiment, request, talks, console, cancellation);
        return result is null ? CommandLine.Cancelled : Show(task, request, talks, result, console, output);
    }

    private static int Show(
        ISequenceTask task, RunRequest request, bool talks, ExperimentResult result, IAnsiConsole console, TextWriter output)
    {
        var examples = ExamplePrediction.Of(task, result);

        // The file comes first: what cannot be shown any more is not lost then.
        var cancelled = result.StopReason == StopReason.Cancelled || !result.IsScoredInFull;
        var keeps = cancelled && JsonFile.Exists(request.Json);
        if (request.Json is not null && !keeps)
        {
            JsonFile.Write(request.Json, output, RunDocument.Of(task, result, examples, request.Inside));
        }

        var kept = ResultFile.Of(request).Where(file => file.WriteUnlessKept(result, cancelled)).Select(file => file.Path).ToArray();

        if (talks)
        {
            Outcome.Write(console, task, result, examples, request.Inside);
        }
        else if (!JsonFile.IsOutput(request.Json))
        {
            output.WriteLine($"{task.Id}: {Outcome.InOneLine(result)}");
        }

        if (talks && !result.IsScoredInFull)
        {
            console.WriteLine("Cancelled before all lengths and conditions were scored.");
        }

        if (result.CheckpointFailure is { } problem && !JsonFile.IsOutput(request.Json))
        {
            console.WriteLine($"The last checkpoint could not be written: {problem.Message}");
        }
        else if (request.Checkpoint is not null && result.StopReason == StopReason.Cancelled && !JsonFile.IsOutput(request.Json))
        {
            console.WriteLine($"train --resume {request.Checkpoint} goes on.");
        }

        UnchangedFiles.Write(console, keeps ? [request.Json!, .. kept] : kept);
        return cancelled ? CommandLine.Cancelled : CommandLine.Completed;
    }
}
