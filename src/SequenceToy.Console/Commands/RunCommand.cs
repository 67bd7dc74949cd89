using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Training;

namespace SequenceToy.Console.Commands;

/// <summary>Trains a network on a task and shows the results.</summary>
internal static class RunCommand
{
    public static int Run(string name, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        var experiment = request.Experiment(TaskArgument.Find(name).Create(request.Steps));
        request.CheckFiles();
        return Run(experiment, request, console, output, cancellation);
    }

    public static int Run(
        SequenceExperiment experiment, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        // Wrong settings are reported before any output.
        experiment.Validate();
        var task = experiment.Task!;
        var isVerbose = !request.Quiet && !JsonFile.IsOutput(request.Json);
        if (isVerbose)
        {
            Introduction.Write(console, task, experiment);
        }

        using var result = CancellableRun.Of(experiment, request, isVerbose, console, cancellation);
        return result is null ? CommandLine.Canceled : Show(task, request, isVerbose, result, console, output);
    }

    private static int Show(
        ISequenceTask task, RunRequest request, bool isVerbose, ExperimentResult result, IAnsiConsole console, TextWriter output)
    {
        var examples = ExamplePrediction.Of(task, result);

        // Files are written first, so that a closed standard output cannot lose the results; one that fails is reported last, so that
        // the outcome is still shown.
        var canceled = result.StopReason == StopReason.Canceled || !result.IsScoredInFull;
        var files = new WrittenFiles(canceled);
        files.Attempt(request.Json, path => JsonFile.Write(path, output, RunDocument.Of(task, result, examples, request.Inside)));
        foreach (var file in RequestedFile.Of(request))
        {
            files.Attempt(file.Path, _ => file.Write(result));
        }

        if (isVerbose)
        {
            Outcome.Write(console, task, result, examples, request.Inside);
        }
        else if (!JsonFile.IsOutput(request.Json))
        {
            output.WriteLine($"{task.Id}: {Outcome.InOneLine(result)}");
        }

        if (isVerbose && !result.IsScoredInFull)
        {
            console.WriteLine("Canceled before all lengths and conditions were scored.");
        }

        if (result.CheckpointFailure is { } problem && !JsonFile.IsOutput(request.Json))
        {
            console.WriteLine($"The last checkpoint could not be written: {problem.Message}");
        }
        else if (request.Checkpoint is not null && result.StopReason == StopReason.Canceled && !JsonFile.IsOutput(request.Json))
        {
            console.WriteLine($"To continue: train --resume {request.Checkpoint}");
        }

        files.Report(console, isVerbose);
        files.Throw();
        return canceled ? CommandLine.Canceled
            : LearnedOption.ExitCode(request.FailIfNotLearned, () => result.Diagnosis.Verdict);
    }
}
