using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>As a picture.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Every gate, memory and state of every unit of a layer at every step of a sequence, below the input: gates from white for
    /// shut to dark blue for open, the others orange below zero and blue above.</summary>
    /// <param name="result">What came out.</param>
    /// <param name="sequence">In real units; with one feature it can be written <c>[10, 20, 99]</c>.</param>
    /// <param name="layer">Which of <see cref="GateTrace.Layers"/>, from 0; a bidirectional layer counts twice, forward before backward.
    /// Default: 0, the lowest.</param>
    /// <exception cref="ArgumentException">A sequence that <see cref="ExperimentResult.PredictDetailed"/> would refuse.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A layer that there is not.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public static Picture PlotGates(this ExperimentResult result, Sequence sequence, int layer = 0)
    {
        var trace = Given(result).Trace(sequence);
        Require.Between(layer, 0, trace.Layers.Count - 1, name: nameof(layer));
        var place = trace.Layers.Count == 1 ? "" : $", {trace.Layers[layer].Location}";
        return GatesPicture.Of(
            trace, layer, ResultLabels.Title(result, $"inside the network{place}{ResultLabels.AnswerTo(trace)}"),
            result.Task?.Notes.InputSymbols);
    }
}
