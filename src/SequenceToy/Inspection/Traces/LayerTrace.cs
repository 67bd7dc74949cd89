using SequenceToy.Guards;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Inspection.Traces;

/// <summary>All that the units of one layer and direction worked out over a sequence: an <see cref="LstmTrace"/>, a <see cref="GruTrace"/> or an <see cref="RnnTrace"/>. Immutable.</summary>
/// <remarks>Every array is [steps, units], its rows in the order of the sequence, also where the units read it backwards.</remarks>
public abstract record LayerTrace
{
    private protected LayerTrace(LayerRecording recording)
    {
        Place = recording.Place;
        Signals = recording.Signals;
        Hidden = recording.Copy(UnitSignal.Hidden);
        HiddenBefore = recording.CopyBefore(UnitSignal.Hidden);
    }

    /// <summary>Which layer and direction.</summary>
    public LayerPlace Place { get; }

    /// <summary>What there is to look at, in the order in which it is worked out.</summary>
    public ValueList<UnitSignal> Signals { get; }

    /// <summary>hₜ, what the units show after each step.</summary>
    public StepValues Hidden { get; }

    /// <summary>hₜ₋₁, the state each step found: zeros at the first step; read backwards, that of the step after it.</summary>
    public StepValues HiddenBefore { get; }

    /// <summary>How many steps the sequence has.</summary>
    public int Steps => Hidden.Steps;

    /// <summary>How many units there are.</summary>
    public int Units => Hidden.Width;

    /// <summary>One of the <see cref="Signals"/>, after its activation.</summary>
    /// <exception cref="ArgumentException">A signal that this kind of network has not.</exception>
    public StepValues this[UnitSignal signal] => Find(signal) ?? throw new ArgumentException(
        FormattableString.Invariant($"signal must be one of {string.Join(", ", Signals)}; it was {signal}."), nameof(signal));

    private protected virtual StepValues? Find(UnitSignal signal) => signal == UnitSignal.Hidden ? Hidden : null;

    internal static LayerTrace Of(LayerRecording recording) =>
        recording.Signals.Equals(LstmTrace.Order) ? new LstmTrace(recording)
        : recording.Signals.Equals(GruTrace.Order) ? new GruTrace(recording)
        : new RnnTrace(recording);

    /// <summary>σ(x) = 1 / (1 + e⁻ˣ).</summary>
    private protected static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
