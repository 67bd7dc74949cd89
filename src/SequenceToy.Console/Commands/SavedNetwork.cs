using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Console.Commands;

/// <summary>A network loaded from a result file, with its task, or from a model file.</summary>
internal sealed class SavedNetwork : IDisposable
{
    private SavedNetwork(TrainedModel model, ExperimentResult? result)
    {
        Model = model;
        Result = result;
    }

    public TrainedModel Model { get; }

    /// <summary>The result that the network is part of; null for a model file, or a custom task.</summary>
    public ExperimentResult? Result { get; }
    public ISequenceTask? Task => Result?.Task;
    public SequenceForm Form => Task is { } task ? SequenceForm.Of(task) : SequenceForm.Of(Model);

    /// <exception cref="ArgumentException">The file does not exist or cannot be read.</exception>
    /// <exception cref="SafeTensorsFormatException">The file is damaged or not a saved network.</exception>
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
                $"file must be a file written by run --save or the library; {ArgumentText.Of(path)} could not be read: "
                    + $"{problem.Message}",
                problem);
        }
    }

    /// <summary>Refuses an empty file name.</summary>
    public static void CheckNamed(string option, string path)
    {
        if (path.Length == 0)
        {
            throw new ArgumentException($"{option} must name a file; it was empty.");
        }
    }

    /// <summary>Formats a prediction, with the task's symbols where it has them.</summary>
    public string ToText(Prediction prediction)
    {
        if (Task is { } task)
        {
            return task.Target.Placement == TargetPlacement.LastStep
                ? SampleDrawing.Target(task, prediction.Value)
                : string.Join(
                    ' ',
                    Enumerable.Range(0, prediction.Value.Steps).Select(step => SampleDrawing.Target(task, Step(prediction.Value, step))));
        }

        return Model.Target is { Kind: TargetKind.Class, Names: not null } target
            ? string.Join(' ', prediction.Value.Select(index => Name(target, index)))
            : prediction.Value.ToString();
    }

    public void Dispose() => Model.Dispose();

    // An index is not a number where the network's outputs are not finite.
    private static string Name(TargetSpec target, float index) =>
        float.IsFinite(index) ? ArgumentText.Of(target.NameOf((int)index)) : NumberFormat.Number(index);

    private static Sequence Step(Sequence prediction, int step) =>
        new(prediction.Values.Slice(step * prediction.Features, prediction.Features), prediction.Features);

    private static ExperimentResult? WithResult(string path)
    {
        try
        {
            return ExperimentResult.Load(path);
        }
        catch (Exception problem) when (problem is SafeTensorsFormatException or ArgumentException)
        {
            // A model file, or a result on a custom task, is read as a model next; that reports the errors of any other file.
            return null;
        }
    }
}
