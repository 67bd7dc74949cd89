using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Training;

namespace SequenceToy.Console.Commands;

/// <summary>Trains a network on a task and explains one prediction step by step.</summary>
internal static class ExplainCommand
{
    public static int Run(
        string name, string input, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        var entry = TaskArgument.Find(name);
        var task = entry.Create(request.Steps);
        var form = SequenceForm.Of(task);
        var sequence = SequenceText.Parse(form, input, "--input");
        CheckLength(entry, task, sequence);
        var experiment = request.Experiment(task);
        request.CheckFiles();
        experiment.Validate();
        using var result = CancellableRun.Of(experiment, request, shows: false, console, cancellation);
        if (result is null)
        {
            return CommandLine.Canceled;
        }

        var canceled = result.StopReason == StopReason.Canceled;
        var explanation = request.Quiet && request.Json is null ? null : Explanation.Of(task, result, sequence);
        var files = new WrittenFiles(canceled);
        files.Attempt(request.Json, path => JsonFile.Write(path, output, ExplainDocument.Of(task.Id, result, explanation!)));
        foreach (var file in RequestedFile.Of(request))
        {
            files.Attempt(file.Path, _ => file.Write(result));
        }

        if (!JsonFile.IsOutput(request.Json))
        {
            Show(task, request, result, explanation, sequence, console);
        }

        files.Report(console, !request.Quiet);
        files.Throw();
        return canceled ? CommandLine.Canceled
            : LearnedOption.ExitCode(request.FailIfNotLearned, () => result.Diagnosis.Verdict);
    }

    private static void Show(
        ISequenceTask task, RunRequest request, ExperimentResult result, Explanation? explanation, Sequence sequence, IAnsiConsole console)
    {
        WrappedText.Write(console, request.Quiet ? $"{task.Id}: {Outcome.InOneLine(result)}" : $"{task.Id}: {task.Summary}");
        if (!request.Quiet)
        {
            WrappedText.Write(console, Outcome.InOneLine(result));
            ExplanationTable.Write(console, task, explanation!);
        }

        var prediction = explanation?.Prediction ?? result.PredictDetailed(sequence)[0];
        foreach (var outside in prediction.Outside)
        {
            WrappedText.Write(console, $"Warning: {Unknown(task, outside)}.");
        }

        var answered = new Sample(sequence, prediction.Value) { Mask = ScoredSteps.Of(task, sequence) };
        var drawn = SampleDrawing.Draw(task, answered, width: Math.Clamp(console.Profile.Width, 20, 120));
        console.Write(new Text(drawn.Replace("\ntarget   ", "\npredicted", StringComparison.Ordinal) + "\n"));
        if (request.Inside && !request.Quiet)
        {
            console.WriteLine();
            GatesView.Write(console, task, explanation!.Trace, result.GateStatistics());
        }
    }

    // In a task with symbols a value out of range is a symbol.
    private static string Unknown(ISequenceTask task, ValueOutside outside) => task.Notes.InputSymbols is { } symbols && outside.Value == 1
        ? FormattableString.Invariant($"step {outside.Step + 1} is {symbols[outside.Feature]}, which does not occur in training")
        : outside.ToString();

    private static void CheckLength(TaskEntry entry, ISequenceTask task, Sequence sequence)
    {
        var lengths = task.Generate(Explanation.Companions, SeededRandom.ForSeed(0, RandomPurpose.TestData))
            .Select(sample => sample.Input.Steps).Distinct().ToArray();
        if (lengths is [var only] && sequence.Steps != only)
        {
            var option = entry.AllowedSteps is { } allowed ? $" (change it with --steps: {entry.StepsMeaning}, {allowed})" : "";
            throw new ArgumentException(
                $"--input must have {NumberFormat.Plain(only, "step")}, the sequence length of {task.Id}{option}; it had "
                + $"{sequence.Steps}.");
        }
    }
}
