using SequenceToy.Guards;

namespace SequenceToy.Inspection.Traces;

/// <summary>Room for all that the units of one layer and direction work out over a sequence, used again for the next.</summary>
internal sealed class LayerRecording
{
    private readonly double[][] values = new double[UnitSignalExtensions.Count][];
    private readonly double[][] sums = new double[UnitSignalExtensions.Count][];

    public LayerRecording(LayerPlace place, int units, int mostSteps, ValueList<UnitSignal> signals)
    {
        Place = place;
        Units = units;
        Signals = signals;
        foreach (var signal in signals)
        {
            values[(int)signal] = new double[mostSteps * units];
            sums[(int)signal] = new double[mostSteps * units];
        }
    }

    public LayerPlace Place { get; }

    public int Units { get; }

    public ValueList<UnitSignal> Signals { get; }

    /// <summary>How many rows are of the sequence last run.</summary>
    public int Steps { get; set; }

    /// <summary>The step that the units read first.</summary>
    public int FirstRead => Place.IsBackward ? Steps - 1 : 0;

    /// <summary>[steps · units] of a signal, after its activation.</summary>
    public double[] this[UnitSignal signal] => values[(int)signal];

    /// <summary>[steps · units]: the sums that the activation of a signal took.</summary>
    public double[] SumOf(UnitSignal signal) => sums[(int)signal];

    /// <summary>A row of a signal; empty for a step before the first.</summary>
    public ReadOnlySpan<double> Row(UnitSignal signal, int step) => step < 0 ? [] : this[signal].AsSpan(step * Units, Units);

    public StepValues Copy(UnitSignal signal) => Floats(this[signal]);

    public StepValues CopyOfSum(UnitSignal signal) => Floats(SumOf(signal));

    /// <summary>The rows of a signal as each step found them: those of the step read before, zeros at the first.</summary>
    public StepValues CopyBefore(UnitSignal signal)
    {
        var floats = new float[Steps * Units];
        var before = Copy(signal).Values;
        if (Place.IsBackward)
        {
            before[Units..].CopyTo(floats);
        }
        else
        {
            before[..^Units].CopyTo(floats.AsSpan(Units));
        }

        return new StepValues(floats, Units);
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
