namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>A number that a measured quantity is held against.</summary>
/// <param name="Name">The quantity.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; empty for ratios.</param>
/// <param name="BeyondDoubt">The factor, above 1, by which a value must lie beyond it for the decision to be beyond doubt.</param>
/// <param name="Reason">Why this number, in a sentence.</param>
internal sealed record Threshold(string Name, double Value, string Unit, double BeyondDoubt, string Reason);
