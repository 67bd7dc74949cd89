using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of all unit signals over one sequence, with statistics over many.</summary>
/// <param name="Input">The sequence, of shape [steps][features].</param>
/// <param name="Sequences">The number of sequences in the statistics.</param>
/// <param name="Layers">The layers from the lowest, forward before backward.</param>
internal sealed record InsideDocument(IEnumerable<IEnumerable<float>> Input, int Sequences, IEnumerable<InsideLayer> Layers)
{
    public static InsideDocument Of(GateTrace trace, GateStatistics statistics) => new(
        ExampleDocument.Steps(trace.Input), statistics.Sequences, trace.Layers.Zip(statistics.Layers, InsideLayer.Of));
}

/// <summary>The JSON document of one layer and direction.</summary>
/// <param name="Layer">The number of the layer, counted from 1 (the lowest).</param>
/// <param name="Direction">The reading direction: forward or backward.</param>
/// <param name="Signals">The signals, each of shape [steps][units].</param>
/// <param name="UnitsInUse">The effective number of independent directions in which the states vary.</param>
/// <param name="DeadUnits">The units whose states hardly vary, numbered from 1.</param>
/// <param name="HalfLife">The steps after which half of the cell is left, of shape [units]; null when there is no forget or update gate,
/// or for a unit that forgets nothing.</param>
internal sealed record InsideLayer(
    int Layer, string Direction, Dictionary<UnitSignal, IEnumerable<float[]>> Signals, double UnitsInUse, IEnumerable<int> DeadUnits,
    IEnumerable<double?>? HalfLife)
{
    public static InsideLayer Of(LayerTrace layer, LayerStatistics statistics) => new(
        layer.Location.Layer + 1,
        layer.Location.IsBackward ? "backward" : "forward",
        layer.Signals.ToDictionary(
            signal => signal, signal => Enumerable.Range(0, layer.Steps).Select(step => layer[signal].AtStep(step).ToArray())),
        statistics.UnitsInUse,
        statistics.DeadUnits.Select(unit => unit + 1),
        statistics.HalfLife?.Select(steps => double.IsFinite(steps) ? steps : (double?)null));
}
