using SequenceToy.Inspection.Gates;

namespace SequenceToy.Samples;

/// <summary>An explanation as other programs read it.</summary>
internal sealed record ExplainDocument
{
    public int SchemaVersion { get; } = 1;

    public required string Task { get; init; }

    public required SettingsDocument Settings { get; init; }

    public required bool? Solved { get; init; }

    public required IEnumerable<IEnumerable<float>> Input { get; init; }

    public required bool InRange { get; init; }

    public required IEnumerable<float> Answer { get; init; }

    public required IEnumerable<ExplainedStep> Steps { get; init; }

    public required InfluenceDocument Influence { get; init; }

    public static ExplainDocument Of(string task, ExperimentResult result, Explanation explanation) => new()
    {
        Task = task,
        Settings = SettingsDocument.Of(result.Settings),
        Solved = result.IsSolved,
        Input = ExampleDocument.Steps(explanation.Trace.Input),
        InRange = explanation.Prediction.IsInRange,
        Answer = explanation.Prediction.Answer,
        Steps = Enumerable.Range(0, explanation.Trace.Input.Steps).Select(step => new ExplainedStep(
            explanation.Trace.AnswerByStep?.Answers.AtStep(step).ToArray(),
            explanation.Trace.AnswerByStep?.Probabilities?.AtStep(step).ToArray(),
            explanation.Trace.Layers.Select(layer => layer.Signals.ToDictionary(signal => signal, signal => layer[signal].AtStep(step).ToArray())).ToArray(),
            explanation.MemoryMoved(step))),
        Influence = InfluenceDocument.Of(explanation.Influence),
    };
}

/// <summary>What happened at a step: the answer if the sequence ended there, every signal of every unit, layer by layer, and how far the memory moved.</summary>
internal sealed record ExplainedStep(float[]? Answer, float[]? Probabilities, Dictionary<UnitSignal, float[]>[] Layers, double MemoryMoved);
