namespace SequenceToy.Diagnosis.Measures;

/// <summary>A number that a measured quantity is compared with.</summary>
/// <remarks>
/// An <em>error left</em> is the share of the guess's error that is left: 0 when all is right, 1 at the guess. A <em>share of the guess's
/// loss</em> is the same for losses.
/// </remarks>
/// <param name="Name">The quantity.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; empty for ratios.</param>
/// <param name="BeyondDoubt">The factor, above 1, by which a value must lie beyond it for the decision to be beyond doubt.</param>
/// <param name="Reason">Why this number, in a sentence.</param>
internal sealed record Threshold(string Name, double Value, string Unit, double BeyondDoubt, string Reason)
{
    /// <summary>Holds when the quantity is at least this.</summary>
    public Check AtLeast(double measured, string sentence, double noise = 0) => new(this, true, measured, sentence, noise);

    /// <summary>Holds when the quantity is below this.</summary>
    public Check Below(double measured, string sentence, double noise = 0) => new(this, false, measured, sentence, noise);

    /// <summary>Holds when the quantity is at least this, or when it is below, as is asked for.</summary>
    public Check Of(double measured, string sentence, bool wantsAtLeast) => new(this, wantsAtLeast, measured, sentence);
}
