using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Console.Commands;

/// <summary>A network from a file: of a whole result, with its task, or by itself.</summary>
internal sealed class SavedNetwork : IDisposable
{
    private SavedNetwork(TrainedModel model, ExperimentResult? result)
    {
        Model = model;
        Result = result;
    }

    public TrainedModel Model { get; }

    /// <summary>The result it is of; null where the file has none, or its task is not in the catalog.</summary>
    public ExperimentResult? Result { get; }
    public ISequenceTask? Task => Result?.Task;
    public SequenceForm Form => Task is { } task ? SequenceForm.Of(task) : SequenceForm.Of(Model);

    /// <exception cref="ArgumentException">It is not there or cannot be read.</exception>
    /// <exception cref="SafeTensorsFormatException">It is broken or something else.</exception>
    public static SavedNetwork Open(string path)
    {
        CheckNamed("file", path);
        try
        {
            if (WithResult(path) is { } result)
            {
                return new SavedNetwork(result.Model, result);
            }

            return new SavedNetwork(TrainedModel.Load(path), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"file must be one that run --save or the library has written; {ArgumentText.Of(path)} could not be read: "
                    + $"{problem.Message}",
                problem);
        }
    }

    /// <summary>Refuses a file without a name.</summary>
    public static void CheckNamed(string option, string path)
    {
        if (path.Length == 0)
        {
            throw new ArgumentException($"{option} must name a file; it was empty.");
        }
    }

    /// <summary>An answer as people read it.</summary>
    public string ToText(Prediction prediction)
    {
        if (Task is { } task)
        {
            return task.Target.Placement == TargetPlacement.LastStep
                ? SampleDrawing.Answer(task, prediction.Answer)
                : string.Join(
                    ' ',
                    Enumerable.Range(0, prediction.Answer.Steps).Select(step => SampleDrawing.Answer(task, Step(prediction.Answer, step))));
        }

        return prediction.Answer.ToString();
    }

    public void Dispose() => Model.Dispose();

    private static Sequence Step(Sequence answer, int step) =>
        new(answer.Values.Slice(step * answer.Features, answer.Features), answer.Features);

    private static ExperimentResult? WithResult(string path)
    {
        try
        {
            return ExperimentResult.Load(path);
        }
        catch (Exception problem) when (problem is SafeTensorsFormatException or ArgumentException)
        {
            // A model by itself, or of a task of one's own, still answers; what is wrong with any other file is said when it is read as a
            // model.
            return null;
        }
    }
}
