using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Console.Views;

/// <summary>One prediction, explained step by step: the prediction so far, the change of the memory, and the influence.</summary>
internal sealed record Explanation(Prediction Prediction, GateTrace Trace, InfluenceReport Influence)
{
    /// <summary>The number of the task's sequences that are drawn to find their length.</summary>
    public const int Companions = 200;

    // A swing (one step varied over its range) predicts the whole sequence again for each of its steps.
    private const int MaxStepsSwung = 1000;

    /// <summary>Shape [steps]: true for predictions that are scored; null when all are, or when there is only one.</summary>
    public required ValueList<bool>? Counted { get; init; }

    public static Explanation Of(ISequenceTask task, ExperimentResult result, Sequence input)
    {
        var counted = ScoredSteps.Of(task, input);
        var last = counted is null ? -1 : counted.AsSpan().LastIndexOf(true);
        var options = InfluenceOptions.ForSteps(input.Steps) with { Seed = result.Settings.Seed, PredictionStep = last < 0 ? null : last };
        var method = input.Steps > MaxStepsSwung ? InfluenceMethod.Gradient : InfluenceMethod.Swing;
        return new Explanation(result.PredictDetailed(input)[0], result.Trace(input), result.InfluenceOn(input, method, options))
        { Counted = counted };
    }

    /// <summary>Returns true when the prediction at a step (counted from 0) is scored.</summary>
    public bool Counts(int step) => Counted?[step] != false;

    /// <summary>Returns a signal's mean over all units and layers at a step (counted from 0); null when the network has no such
    /// signal.</summary>
    public double? Mean(UnitSignal signal, int step)
    {
        var layers = Trace.Layers.Where(layer => layer.Signals.Contains(signal)).ToArray();
        return layers.Length == 0 ? null : layers.Average(layer => Average(layer[signal].AtStep(step)));
    }

    /// <summary>Returns the memory change at a step (counted from 0): the root mean square over all units. Memory is the cell state, or the
    /// hidden state when there is no cell.</summary>
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
