using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Console.Json;

/// <summary>What every unit did over one sequence, and what it does over many, as other programs read it.</summary>
/// <param name="Input">[steps][features]: the sequence.</param>
/// <param name="Sequences">How many sequences the statistics are over.</param>
/// <param name="Layers">Layer after layer from the lowest, forward before backward.</param>
internal sealed record InsideDocument(IEnumerable<IEnumerable<float>> Input, int Sequences, IEnumerable<InsideLayer> Layers)
{
    public static InsideDocument Of(GateTrace trace, GateStatistics statistics) => new(
        ExampleDocument.Steps(trace.Input), statistics.Sequences, trace.Layers.Zip(statistics.Layers, InsideLayer.Of));
}

/// <summary>The units of one layer and direction.</summary>
/// <param name="Layer">From 1 for the lowest, as people count.</param>
/// <param name="Direction">Which way they read: forward or backward.</param>
/// <param name="Signals">[steps][units] each.</param>
/// <param name="UnitsInUse">As many as the states vary in independently.</param>
/// <param name="DeadUnits">From 1: units whose states hardly vary.</param>
/// <param name="HalfLife">[units]: after how many steps half of the cell is left; null where there is no forget or update gate, or a unit
/// forgets nothing.</param>
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
