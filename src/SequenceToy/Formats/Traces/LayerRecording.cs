namespace SequenceToy.Formats.Traces;

/// <summary>The signals of one layer and direction over a sequence; the memory is used again for the next sequence.</summary>
internal sealed class LayerRecording
{
    private readonly double[][] values = new double[UnitSignalExtensions.Count][];
    private readonly double[][] sums = new double[UnitSignalExtensions.Count][];

    /// <param name="place">The layer and direction.</param>
    /// <param name="units">How many units there are.</param>
    /// <param name="mostSteps">Steps of the longest sequence.</param>
    /// <param name="signals">The signals, in the order of computation.</param>
    /// <param name="gates">How many of them, from the first, are activations of a sum.</param>
    public LayerRecording(LayerLocation place, int units, int mostSteps, ValueList<UnitSignal> signals, int gates)
    {
        Location = place;
        Units = units;
        Signals = signals;
        for (var i = 0; i < signals.Count; i++)
        {
            values[(int)signals[i]] = new double[mostSteps * units];
            if (i < gates)
            {
                sums[(int)signals[i]] = new double[mostSteps * units];
            }
        }
    }

    public LayerLocation Location { get; }
    public int Units { get; }
    public ValueList<UnitSignal> Signals { get; }

    /// <summary>How many rows are of the sequence last run.</summary>
    public int Steps { get; set; }

    /// <summary>The step that the units read first.</summary>
    public int FirstRead => Location.IsBackward ? Steps - 1 : 0;

    /// <summary>[steps · units] of a signal, after its activation.</summary>
    public double[] this[UnitSignal signal] => values[(int)signal];

    /// <summary>[steps · units]: the sums that the activation of a gate's signal took; null of others.</summary>
    public double[] SumOf(UnitSignal signal) => sums[(int)signal];

    /// <summary>A row of a signal; empty for a step before the first.</summary>
    public ReadOnlySpan<double> Row(UnitSignal signal, int step) => step < 0 ? [] : this[signal].AsSpan(step * Units, Units);
}
