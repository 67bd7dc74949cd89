using SequenceToy.Data;
using SequenceToy.Samples.Files;
using SequenceToy.Tasks;
using SequenceToy.Training;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>Trains on a task and takes one answer apart, step by step.</summary>
internal static class ExplainCommand
{
    public static int Run(string name, string? input, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        var task = TaskArgument.Find(name).Create(request.Steps);
        var sequence = SequenceText.Parse(SequenceForm.Of(task), input ?? "", "--input");
        CheckLength(task, sequence);
        var experiment = request.Experiment(task);
        request.CheckFiles();
        experiment.Validate();
        using var result = CancellableRun.Of(experiment, request, shows: false, console, cancellation);
        if (result is null)
        {
            return CommandLine.Cancelled;
        }

        var explanation = Explanation.Of(task, result, sequence);
        if (request.Json is not null)
        {
            JsonFile.Write(request.Json, output, ExplainDocument.Of(task.Id, result, explanation));
        }

        if (request.Save is not null)
        {
            ResultSaving.Write(request.Save, result);
        }

        if (!JsonFile.IsOutput(request.Json))
        {
            Show(task, request, result, explanation, console);
        }

        return result.StopReason == StopReason.Cancelled ? CommandLine.Cancelled : CommandLine.Completed;
    }

    private static void Show(ISequenceTask task, RunRequest request, ExperimentResult result, Explanation explanation, IAnsiConsole console)
    {
        if (!request.Quiet)
        {
            Paragraph.Write(console, $"{task.Id}: {task.Summary}");
            Paragraph.Write(console, Outcome.InOneLine(result));
            ExplanationTable.Write(console, task, explanation);
        }

        foreach (var outside in explanation.Prediction.Outside)
        {
            Paragraph.Write(console, $"Careful: {outside}.");
        }

        console.Write(new Text(SampleDrawing.Draw(task, new Sample(explanation.Trace.Input, explanation.Prediction.Answer), width: Math.Clamp(console.Profile.Width, 20, 120)) + "\n"));
        if (request.Inside && !request.Quiet)
        {
            console.WriteLine();
            InsideMap.Write(console, task, explanation.Trace, result.GateStatistics());
        }
    }

    private static void CheckLength(ISequenceTask task, Sequence sequence)
    {
        var lengths = task.Generate(Explanation.Companions, SeededRandom.ForSeed(0, RandomPurpose.TestData)).Select(sample => sample.Input.Steps).Distinct().ToArray();
        if (lengths is [var only] && sequence.Steps != only)
        {
            throw new ArgumentException(FormattableString.Invariant($"--input must have {only} steps, as the sequences of {task.Id} have (--steps makes them longer or shorter); it had {sequence.Steps}."));
        }
    }
}
