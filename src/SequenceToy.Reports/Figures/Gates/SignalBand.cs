using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Reports.Figures;

/// <summary>One signal of a layer's units, and the scale it is shown on.</summary>
/// <param name="Signal">Which signal.</param>
/// <param name="Values">[steps, units].</param>
internal sealed record SignalBand(UnitSignal Signal, StepValues Values)
{
    /// <summary>Every signal of a layer over one sequence, in the order in which it is computed.</summary>
    public static IReadOnlyList<SignalBand> Of(LayerTrace layer) =>
        [.. layer.Signals.Select(signal => new SignalBand(signal, layer[signal]))];

    public string Name => Signal.ToText();

    /// <summary>Whether values go from 0, shut, to 1, open; others may be below zero.</summary>
    public bool IsGate => Signal.IsGate();

    /// <summary>The upper end of the scale: 1, or the largest finite magnitude where that is larger; of all but gates the lower end is its
    /// negative.</summary>
    public double End => Values.Ends() is var ends ? Math.Max(1, Math.Max(-ends.Low, ends.High)) : 1;
}
