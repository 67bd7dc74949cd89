using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Reports.Figures;

/// <summary>One signal of a layer's units with its scale.</summary>
/// <param name="Signal">The kind of signal.</param>
/// <param name="Values">The values: [steps, units].</param>
internal sealed record SignalBand(UnitSignal Signal, StepValues Values)
{
    /// <summary>Returns every signal of a layer over one sequence, in the order of computation.</summary>
    public static IReadOnlyList<SignalBand> Of(LayerTrace layer) =>
        [.. layer.Signals.Select(signal => new SignalBand(signal, layer[signal]))];

    public string Name => Signal.ToText();

    /// <summary>Returns the name with space for it: <c>hidden state</c> instead of <c>state</c>.</summary>
    public static string FullName(UnitSignal signal) => signal == UnitSignal.Hidden ? "hidden state" : signal.ToText();

    /// <summary>True for gates, with values from 0 (closed) to 1 (open); other signals may be negative.</summary>
    public bool IsGate => Signal.IsGate();

    /// <summary>The upper end of the scale: 1 or the largest finite magnitude. The lower end is 0 for gates, otherwise −End.</summary>
    public double End => Values.Ends() is var ends ? Math.Max(1, Math.Max(-ends.Low, ends.High)) : 1;
}
