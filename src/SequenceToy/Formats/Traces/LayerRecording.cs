namespace SequenceToy.Formats.Traces;

/// <summary>The signals of one layer and direction over a sequence; the next sequence reuses the memory.</summary>
internal sealed class LayerRecording
{
    private readonly double[][] values = new double[UnitSignalExtensions.Count][];
    private readonly double[][] sums = new double[UnitSignalExtensions.Count][];

    /// <param name="location">The layer and direction.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="mostSteps">The number of steps of the longest sequence.</param>
    /// <param name="signals">The signals, in the order of computation.</param>
    /// <param name="gates">The number of signals, from the first, that are activations of a sum.</param>
    public LayerRecording(LayerLocation location, int units, int mostSteps, ValueList<UnitSignal> signals, int gates)
    {
        Location = location;
        Units = units;
        Signals = signals;
        var numbers = DatasetLimits.ArrayLength(1, mostSteps, units, "states");
        for (var i = 0; i < signals.Count; i++)
        {
            values[(int)signals[i]] = new double[numbers];
            if (i < gates)
            {
                sums[(int)signals[i]] = new double[numbers];
            }
        }
    }

    public LayerLocation Location { get; }
    public int Units { get; }
    public ValueList<UnitSignal> Signals { get; }

    /// <summary>The number of steps of the current sequence.</summary>
    public int Steps { get; set; }

    /// <summary>The step that the units read first.</summary>
    public int FirstRead => Location.IsBackward ? Steps - 1 : 0;

    /// <summary>The values of a signal after its activation: [steps · units].</summary>
    public double[] this[UnitSignal signal] => values[(int)signal];

    /// <summary>The sums before a gate's activation: [steps · units]; null for other signals.</summary>
    public double[] SumOf(UnitSignal signal) => sums[(int)signal];

    /// <summary>The values of a signal at a step; empty before the first step.</summary>
    public ReadOnlySpan<double> Row(UnitSignal signal, int step) => step < 0 ? [] : this[signal].AsSpan(step * Units, Units);
}
