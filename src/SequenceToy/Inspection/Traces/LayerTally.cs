using SequenceToy.Formats.Traces;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Inspection.Traces;

/// <summary>Counts up what a layer's units do, sequence after sequence.</summary>
internal sealed class LayerTally
{
    private readonly LayerRecording layer;
    private readonly SignalTally[] signals;
    private readonly StateTally states;
    private readonly MemoryTally? memory;

    public LayerTally(LayerRecording layer, int steps, Cell cell)
    {
        this.layer = layer;
        signals = [.. layer.Signals.Select(signal => new SignalTally(layer, signal, steps, cell.IsBounded))];
        states = new StateTally(layer);
        memory = cell.KeepGate is { } gate ? new MemoryTally(layer, gate) : null;
    }

    /// <summary>Adds the sequence that the layer holds.</summary>
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
        layer.Place,
        [.. signals.Select(signal => signal.ToStatistics())],
        memory?.HalfLife(),
        states.Deviation(),
        states.ParticipationRatio());
}
