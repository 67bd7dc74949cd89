using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>The plot of gates and states.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Plots the gates, cell state and hidden state of every unit of a layer at every step of a sequence, as heat maps.</summary>
    /// <remarks>The input is on top. Gates range from white (0, closed) to dark blue (1, open). Other signals are orange below zero and
    /// blue above.</remarks>
    /// <param name="result">The result of the run.</param>
    /// <param name="sequence">The input in original units; with one feature it can be written <c>[10, 20, 99]</c>.</param>
    /// <param name="layer">The index in <see cref="GateTrace.Layers"/>, counted from 0; a bidirectional layer has two, forward then
    /// backward. Default: 0, the first layer.</param>
    /// <exception cref="ArgumentException"><see cref="ExperimentResult.PredictDetailed"/> does not accept the sequence.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The network has no such layer.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public static Picture PlotGates(this ExperimentResult result, Sequence sequence, int layer = 0)
    {
        var trace = Given(result).Trace(sequence);
        Require.Between(layer, 0, trace.Layers.Count - 1, name: nameof(layer));
        var place = trace.Layers.Count == 1 ? "" : $", {trace.Layers[layer].Location}";
        return GatesPicture.Of(
            trace, layer, ResultLabels.Title(result, $"gates and states{place}{ResultLabels.PredictionOf(trace)}"),
            result.Task?.Notes.InputSymbols);
    }
}
