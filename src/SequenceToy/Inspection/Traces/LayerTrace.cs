using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>The values that the units of one layer and direction computed over a sequence. Immutable.</summary>
/// <remarks>Every array is [steps, units], in the order of the sequence, even for the backward direction.</remarks>
public sealed record LayerTrace
{
    private readonly ValueList<StepValues> values;
    private readonly ValueList<StepValues> sums;

    internal LayerTrace(LayerRecording recording)
    {
        Location = recording.Location;
        Signals = recording.Signals;
        Steps = recording.Steps;
        Units = recording.Units;
        values = [.. Signals.Select(signal => Floats(recording[signal]))];
        sums = [.. Signals.Select(recording.SumOf).TakeWhile(sum => sum is not null).Select(Floats)];
    }

    /// <summary>The layer and direction.</summary>
    public LayerLocation Location { get; }

    /// <summary>The available signals, in the order of computation.</summary>
    public ValueList<UnitSignal> Signals { get; }

    /// <summary>The number of steps of the sequence.</summary>
    public int Steps { get; }

    /// <summary>The number of units.</summary>
    public int Units { get; }

    /// <summary>The hidden state hₜ after each step.</summary>
    public StepValues Hidden => this[UnitSignal.Hidden];

    /// <summary>Gets one of the <see cref="Signals"/>, after its activation.</summary>
    /// <exception cref="ArgumentException">The network does not have the signal.</exception>
    public StepValues this[UnitSignal signal] => Find(values, signal);

    /// <summary>Returns the pre-activation of a signal: the weighted sum that its sigmoid, tanh or ReLU is applied to.</summary>
    /// <param name="signal">A gate or the candidate; the state for networks without gates.</param>
    /// <exception cref="ArgumentException">The signal is not the activation of a sum, or the network does not have it.</exception>
    public StepValues SumOf(UnitSignal signal) => Find(sums, signal);

    /// <summary>Returns a signal before each step: its values at the step read before, zeros at the first step read.</summary>
    /// <exception cref="ArgumentException">The network does not have the signal.</exception>
    public StepValues Before(UnitSignal signal)
    {
        var floats = new float[Steps * Units];
        var own = this[signal].Values;
        if (Location.IsBackward)
        {
            own[Units..].CopyTo(floats);
        }
        else
        {
            own[..^Units].CopyTo(floats.AsSpan(Units));
        }

        return new StepValues(floats, Units);
    }

    private StepValues Find(ValueList<StepValues> from, UnitSignal signal)
    {
        var known = Signals.Take(from.Count).ToArray();
        return Array.IndexOf(known, signal) is >= 0 and var i
            ? from[i]
            : throw new ArgumentException($"signal must be one of {string.Join(", ", known)}; it was {signal}.", nameof(signal));
    }

    private StepValues Floats(double[] doubles)
    {
        var floats = new float[Steps * Units];
        for (var i = 0; i < floats.Length; i++)
        {
            floats[i] = (float)doubles[i];
        }

        return new StepValues(floats, Units);
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(LayerTrace), PrintMembers);
}
