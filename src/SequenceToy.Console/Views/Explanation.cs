using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Console.Views;

/// <summary>One answer of a network's, taken apart: what it would have said after each step, what each step did to its memory, and how far
/// each moves the answer.</summary>
internal sealed record Explanation(Prediction Prediction, GateTrace Trace, InfluenceReport Influence)
{
    /// <summary>How many of the task's own sequences say how long they are.</summary>
    public const int Companions = 200;

    // A swing asks for an answer of the whole sequence for each step of it.
    private const int MaxStepsSwung = 1000;

    /// <summary>[steps]: which answers count; null where all do, or there is one only.</summary>
    public required ValueList<bool>? Counted { get; init; }

    public static Explanation Of(ISequenceTask task, ExperimentResult result, Sequence input)
    {
        var counted = AnswerCounts.Of(task, input);
        var last = counted is null ? -1 : counted.AsSpan().LastIndexOf(true);
        var options = InfluenceOptions.ForSteps(input.Steps) with { Seed = result.Settings.Seed, AnswerStep = last < 0 ? null : last };
        var method = input.Steps > MaxStepsSwung ? InfluenceMethod.Gradient : InfluenceMethod.Swing;
        return new Explanation(result.PredictDetailed(input)[0], result.Trace(input), result.InfluenceOn(input, method, options))
        { Counted = counted };
    }

    /// <summary>Whether the answer at a step, from 0, counts.</summary>
    public bool Counts(int step) => Counted?[step] != false;

    /// <summary>Mean over all units of all layers of a signal at a step, from 0; null where the network has no such signal.</summary>
    public double? Mean(UnitSignal signal, int step)
    {
        var layers = Trace.Layers.Where(layer => layer.Signals.Contains(signal)).ToArray();
        return layers.Length == 0 ? null : layers.Average(layer => Average(layer[signal].AtStep(step)));
    }

    /// <summary>How far the memory moved at a step: the root of the mean square over all units of the change of the cell, or of the state
    /// where there is no cell.</summary>
    public double MemoryMoved(int step) => Math.Sqrt(Trace.Layers.Average(layer => MeanSquare(layer, step)));

    private static double MeanSquare(LayerTrace layer, int step)
    {
        var memory = layer.Signals.Contains(UnitSignal.Cell) ? UnitSignal.Cell : UnitSignal.Hidden;
        var (after, before) = (layer[memory], layer.Before(memory));
        var sum = 0.0;
        for (var unit = 0; unit < layer.Units; unit++)
        {
            var change = (double)after[step, unit] - before[step, unit];
            sum += change * change;
        }

        return sum / layer.Units;
    }

    private static double Average(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
