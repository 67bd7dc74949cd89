namespace SequenceToy.Diagnosis.Measures;

/// <summary>A measured quantity compared with its threshold.</summary>
/// <param name="Threshold">What it is compared with.</param>
/// <param name="WantsAtLeast">Whether it must be at least the threshold; otherwise it must be below.</param>
/// <param name="Measured">The quantity.</param>
/// <param name="Sentence">What it says of the run.</param>
/// <param name="Noise">Its standard error; 0 when not known.</param>
internal sealed record Check(Threshold Threshold, bool WantsAtLeast, double Measured, string Sentence, double Noise = 0)
{
    // Infinite and very large values say no more than this.
    private const double Largest = 1e9;

    public double Value { get; } = double.IsNaN(Measured) ? Largest : Math.Clamp(Measured, -Largest, Largest);
    public bool Holds => Value >= Threshold.Value == WantsAtLeast;

    /// <summary>How far from its threshold it is: 0 at it, 1 beyond doubt.</summary>
    public double Margin
    {
        get
        {
            var byFactor = Value <= 0 ? 1 : Math.Min(1, Math.Abs(Math.Log(Value / Threshold.Value)) / Math.Log(Threshold.BeyondDoubt));

            // Two standard errors are beyond doubt.
            return Noise > 0 ? Math.Min(byFactor, Math.Abs(Value - Threshold.Value) / (2 * Noise)) : byFactor;
        }
    }

    public Evidence Evidence => new(Threshold.Name, Math.Abs(Value) < Largest ? Value : null, Threshold.Value, Threshold.Unit, Sentence);
}
