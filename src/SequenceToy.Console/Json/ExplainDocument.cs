using SequenceToy.Console.Views;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Training;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of an explanation.</summary>
internal sealed record ExplainDocument
{
    public int SchemaVersion { get; } = 2;
    public required string Task { get; init; }
    public required SettingsDocument Settings { get; init; }
    public required StopReason StopReason { get; init; }
    public required bool? Solved { get; init; }
    public required IEnumerable<IEnumerable<float>> Input { get; init; }
    public required bool InRange { get; init; }
    public required IEnumerable<float> Prediction { get; init; }
    public required IEnumerable<ExplainedStep> Steps { get; init; }
    public required InfluenceDocument Influence { get; init; }

    public static ExplainDocument Of(string task, ExperimentResult result, Explanation explanation) => new()
    {
        Task = task,
        Settings = SettingsDocument.Of(result.Settings),
        StopReason = result.StopReason,
        Solved = result.IsSolved,
        Input = ExampleDocument.Steps(explanation.Trace.Input),
        InRange = explanation.Prediction.IsInRange,
        Prediction = explanation.Prediction.Value,
        Steps = Enumerable.Range(0, explanation.Trace.Input.Steps).Select(step => new ExplainedStep(
            explanation.Counts(step),
            explanation.Trace.PredictionByStep?.Values.AtStep(step).ToArray(),
            explanation.Trace.PredictionByStep?.Probabilities?.AtStep(step).ToArray(),
            [.. explanation.Trace.Layers.Select(layer => ExplainedLayer.Of(layer, step))],
            explanation.MemoryMoved(step))),
        Influence = InfluenceDocument.Of(explanation.Influence),
    };
}

/// <summary>The JSON document of a step: whether its prediction is scored, the prediction if the sequence ended there, the signals of every
/// layer, and the memory change.</summary>
internal sealed record ExplainedStep(
    bool Counts, float[]? Prediction, float[]? Probabilities, IEnumerable<ExplainedLayer> Layers, double MemoryMoved);

/// <summary>The signals of one layer and direction at a step.</summary>
/// <param name="Layer">The number of the layer, counted from 1 (the lowest).</param>
/// <param name="Direction">The reading direction: forward or backward.</param>
/// <param name="Signals">The signals, each of shape [units].</param>
internal sealed record ExplainedLayer(int Layer, string Direction, Dictionary<UnitSignal, float[]> Signals)
{
    public static ExplainedLayer Of(LayerTrace layer, int step) => new(
        layer.Location.Layer + 1, layer.Location.IsBackward ? "backward"
            : "forward", layer.Signals.ToDictionary(signal => signal, signal => layer[signal].AtStep(step).ToArray()));
}
