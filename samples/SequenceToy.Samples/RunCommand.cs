using SequenceToy.Tasks;
using SequenceToy.Training;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>Trains on a task and shows what came out.</summary>
internal static class RunCommand
{
    public static int Run(string name, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        var entry = TaskCatalogue.Find(name)
            ?? throw new ArgumentException($"task must be one of {string.Join(", ", TaskCatalogue.All.Select(known => known.Id))}; it was {name}.");
        var task = entry.Create(request.Steps);
        var experiment = request.Experiment(task);
        JsonFile.CheckWritable(request);

        // Whatever is wrong is said before anything is shown.
        experiment.Validate();
        var talks = !request.Quiet && !request.JsonToOutput;
        if (talks)
        {
            Introduction.Write(console, task, experiment);
        }

        using var result = talks
            ? ProgressView.Run(console, experiment, cancellation)
            : experiment.Run(cancellationToken: cancellation);
        var examples = ExamplePrediction.Of(task, result);
        if (talks)
        {
            Outcome.Write(console, task, result, examples);
        }
        else if (!request.JsonToOutput)
        {
            output.WriteLine($"{task.Id}: {Outcome.InOneLine(result)}");
        }

        var cancelled = result.StopReason == StopReason.Cancelled;
        if (cancelled && JsonFile.Exists(request))
        {
            console.WriteLine($"Cancelled, so {request.Json} stays as it was.");
        }
        else if (request.Json is not null)
        {
            JsonFile.Write(request, output, RunDocument.Of(task, result, examples));
        }

        return cancelled ? CommandLine.Cancelled : CommandLine.Completed;
    }
}
