using SequenceToy.Data;
using SequenceToy.Inspection.Gates;
using SequenceToy.Inspection.Influence;
using SequenceToy.Models;
using SequenceToy.Tasks;

namespace SequenceToy.Samples;

/// <summary>One answer of a network's, taken apart: what it would have said after each step, what each step did to its memory, and how far each moves the answer.</summary>
internal sealed record Explanation(Prediction Prediction, GateTrace Trace, InfluenceReport Influence)
{
    /// <summary>How many of the task's own sequences say what values each step takes.</summary>
    public const int Companions = 200;

    public static Explanation Of(ISequenceTask task, ExperimentResult result, Sequence input)
    {
        var prediction = result.PredictDetailed(input)[0];

        // The influence is measured on the first sample alone; the others say what values its steps could have had.
        var others = task.Generate(Companions, SeededRandom.ForSeed(result.Settings.Seed, RandomPurpose.TestData));
        var data = SequenceDataset.FromSamples(others.Select(sample => sample with { Mask = null, Window = null }).Prepend(new Sample(input, prediction.Answer)), task.Target);
        var options = InfluenceOptions.ForSteps(data.Steps) with { Samples = 1, Seed = result.Settings.Seed };
        return new Explanation(prediction, result.Trace(input), InfluenceReport.Of(result.Model, data, InfluenceMethod.Swing, options));
    }

    /// <summary>Mean over all units of all layers of a signal at a step, from 0; null where the network has no such signal.</summary>
    public double? Mean(UnitSignal signal, int step)
    {
        var layers = Trace.Layers.Where(layer => layer.Signals.Contains(signal)).ToArray();
        return layers.Length == 0 ? null : layers.Average(layer => Average(layer[signal].AtStep(step)));
    }

    /// <summary>How far the memory moved at a step: the root of the mean square over all units of the change of the cell, or of the state where there is no cell.</summary>
    public double MemoryMoved(int step) => Math.Sqrt(Trace.Layers.Average(layer => MeanSquare(layer, step)));

    private static double MeanSquare(LayerTrace layer, int step)
    {
        var (after, before) = layer is LstmTrace lstm ? (lstm.Cell, lstm.CellBefore) : (layer.Hidden, layer.HiddenBefore);
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
