namespace SequenceToy.Diagnosis;

/// <summary>A score with what its noise is.</summary>
/// <param name="Value">The score, in real units; infinite where it has no bound.</param>
/// <param name="Sequences">On how many sequences it was measured.</param>
/// <param name="StandardError">How far it is likely to be off because other samples might have been drawn; null from a single sequence.</param>
public sealed record MeasuredScore(double Value, int Sequences, double? StandardError);
