namespace SequenceToy.Diagnosis.Measures;

/// <summary>A number that a measured quantity is compared with.</summary>
/// <remarks>Units such as <em>of the reference error</em> refer to the baseline of a task, or to the constant prediction for your own
/// data.</remarks>
/// <param name="Name">The name of the quantity.</param>
/// <param name="Value">The value of the threshold.</param>
/// <param name="Unit">The unit of the value; empty for ratios.</param>
/// <param name="BeyondDoubt">The factor, above 1, by which a value must be past the threshold for a certain decision.</param>
/// <param name="Reason">The reason for the value, in a sentence.</param>
internal sealed record Threshold(string Name, double Value, string Unit, double BeyondDoubt, string Reason)
{
    /// <summary>Returns a check that the quantity is at least the threshold.</summary>
    public Check AtLeast(double measured, string sentence, double noise = 0) => new(this, true, measured, sentence, noise);

    /// <summary>Returns a check that the quantity is below the threshold.</summary>
    public Check Below(double measured, string sentence, double noise = 0) => new(this, false, measured, sentence, noise);

    /// <summary>Returns a check that the quantity is at least, or below, the threshold.</summary>
    public Check Of(double measured, string sentence, bool wantsAtLeast) => new(this, wantsAtLeast, measured, sentence);
}
