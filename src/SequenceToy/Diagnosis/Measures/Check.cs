namespace SequenceToy.Diagnosis.Measures;

/// <summary>A measured quantity compared with its threshold.</summary>
/// <param name="Threshold">The threshold that it is compared with.</param>
/// <param name="WantsAtLeast">True when it must be at least the threshold, false when it must be below.</param>
/// <param name="Measured">The measured value.</param>
/// <param name="Sentence">A sentence that states the value.</param>
/// <param name="Noise">The standard error of the value; 0 when unknown.</param>
internal sealed record Check(Threshold Threshold, bool WantsAtLeast, double Measured, string Sentence, double Noise = 0)
{
    // Infinite and larger values are cut to this.
    private const double Largest = 1e9;

    public double Value { get; } = double.IsNaN(Measured) ? Largest : Math.Clamp(Measured, -Largest, Largest);
    public bool Holds => Value >= Threshold.Value == WantsAtLeast;

    /// <summary>The distance from the threshold: 0 at the threshold, 1 clearly past it.</summary>
    public double Margin
    {
        get
        {
            var byFactor = Value <= 0 ? 1 : Math.Min(1, Math.Abs(Math.Log(Value / Threshold.Value)) / Math.Log(Threshold.BeyondDoubt));

            // Two standard errors are clearly past it.
            return Noise > 0 ? Math.Min(byFactor, Math.Abs(Value - Threshold.Value) / (2 * Noise)) : byFactor;
        }
    }

    public Evidence Evidence => new(Threshold.Name, Math.Abs(Value) < Largest ? Value : null, Threshold.Value, Threshold.Unit, Sentence);
}
