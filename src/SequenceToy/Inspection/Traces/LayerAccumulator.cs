using SequenceToy.Formats.Traces;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Inspection.Traces;

/// <summary>Accumulates the statistics of a layer, sequence by sequence.</summary>
internal sealed class LayerAccumulator
{
    private readonly LayerRecording layer;
    private readonly SignalAccumulator[] signals;
    private readonly StateAccumulator states;
    private readonly MemoryAccumulator? memory;

    public LayerAccumulator(LayerRecording layer, int steps, Cell cell)
    {
        this.layer = layer;
        signals = [.. layer.Signals.Select(signal => new SignalAccumulator(layer, signal, steps, cell.IsBounded))];
        states = new StateAccumulator(layer);
        memory = cell.KeepGate is { } gate ? new MemoryAccumulator(layer, gate) : null;
    }

    /// <summary>Adds the sequence last recorded by the layer.</summary>
    public void AddSequence()
    {
        foreach (var signal in signals)
        {
            signal.AddSequence();
        }

        states.AddSequence();
        memory?.AddSequence();
    }

    public LayerStatistics ToStatistics() => new(
        layer.Location,
        [.. signals.Select(signal => signal.ToStatistics())],
        memory?.HalfLife(),
        states.Deviation(),
        states.ParticipationRatio());
}
