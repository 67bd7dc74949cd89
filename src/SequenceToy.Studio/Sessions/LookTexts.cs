using SequenceToy.Inspection.Traces;
using SequenceToy.Scaling;
using SequenceToy.Studio.Messages;
using SequenceToy.Tasks;

namespace SequenceToy.Studio.Sessions;

/// <summary>Inputs, targets and predictions as text, in the symbols of a task.</summary>
/// <param name="task">The task.</param>
internal sealed class LookTexts(ISequenceTask task)
{
    /// <summary>Returns the input of each step: [steps].</summary>
    public IReadOnlyList<string> Inputs(Sequence input) =>
        [.. Steps(input).Select(step => SampleDrawing.Input(task, step))];

    /// <summary>Returns true when each step is one symbol of the task.</summary>
    public bool IsSymbols(Sequence input) => task.Notes.InputSymbols is not null && Steps(input).All(IsOneHot);

    /// <summary>Returns the features with their ranges in training.</summary>
    public IReadOnlyList<ShownFeature> Features(Sequence input, FittedScaler scaler) =>
    [
        .. scaler.Features.Select((feature, index) => new ShownFeature(
            task.Notes.InputSymbols?[index] ?? (task.Features == 1 ? "value" : FormattableString.Invariant($"feature {index + 1}")),
            feature.Minimum, feature.Maximum, IsWhole(input, index))),
    ];

    /// <summary>Returns the prediction at each step: [steps].</summary>
    public IReadOnlyList<string> Predictions(TracedPrediction prediction) =>
        [.. Enumerable.Range(0, prediction.Values.Steps).Select(step => Prediction(prediction, step))];

    /// <summary>Returns the correct answer: the target after the last step, or the last one that is scored.</summary>
    public string? Target(Sample sample)
    {
        if (sample.Target.Steps == 1)
        {
            return SampleDrawing.Target(task, sample.Target);
        }

        var last = Enumerable.Range(0, sample.Target.Steps).Last(sample.IsScored);
        return last == sample.Target.Steps - 1 ? SampleDrawing.Target(task, Steps(sample.Target).ElementAt(last)) : null;
    }

    private string Prediction(TracedPrediction prediction, int step)
    {
        var values = prediction.Values.AtStep(step);
        foreach (var value in values)
        {
            if (!float.IsFinite(value))
            {
                return "?";
            }
        }

        var text = SampleDrawing.Target(task, new Sequence(values, values.Length));
        return task.Target.Kind == TargetKind.Class && prediction.Probabilities is { } chances
            ? $"{text} ({NumberFormat.FixedPercent(chances[step, (int)values[0]], 0)})" : text;
    }

    private static IEnumerable<Sequence> Steps(Sequence sequence) => Enumerable.Range(0, sequence.Steps).Select(step =>
        new Sequence(sequence.Values.Slice(step * sequence.Features, sequence.Features), sequence.Features));

    private static bool IsOneHot(Sequence step) =>
        step.Count(value => value == 1) == 1 && step.Count(value => value == 0) == step.Features - 1;

    private static bool IsWhole(Sequence input, int feature) =>
        Enumerable.Range(0, input.Steps).All(step => input[step, feature] == MathF.Round(input[step, feature]));
}
