using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>All that the units of one layer and direction computed over a sequence. Immutable.</summary>
/// <remarks>Every array is [steps, units], its rows in the order of the sequence, also where the units read it backwards.</remarks>
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

    /// <summary>Which layer and direction.</summary>
    public LayerLocation Location { get; }

    /// <summary>What there is to look at, in the order of computation.</summary>
    public ValueList<UnitSignal> Signals { get; }

    /// <summary>How many steps the sequence has.</summary>
    public int Steps { get; }

    /// <summary>How many units there are.</summary>
    public int Units { get; }

    /// <summary>hₜ, what the units show after each step.</summary>
    public StepValues Hidden => this[UnitSignal.Hidden];

    /// <summary>One of the <see cref="Signals"/>, after its activation.</summary>
    /// <exception cref="ArgumentException">A signal that this kind of network has not.</exception>
    public StepValues this[UnitSignal signal] => Find(values, signal);

    /// <summary>The sum that a signal's activation took.</summary>
    /// <param name="signal">A gate or the candidate; the state where there are no gates.</param>
    /// <exception cref="ArgumentException">A signal that is not the activation of a sum, or that this kind of network has not.</exception>
    public StepValues SumOf(UnitSignal signal) => Find(sums, signal);

    /// <summary>A signal as each step found it: that of the step read before, zeros at the first step read.</summary>
    /// <exception cref="ArgumentException">A signal that this kind of network has not.</exception>
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
}
