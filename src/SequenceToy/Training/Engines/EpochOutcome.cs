namespace SequenceToy.Training.Engines;

/// <summary>An engine's report on one epoch.</summary>
/// <param name="Loss">The weighted mean loss over all unmasked targets, each measured when its batch was trained.</param>
/// <param name="GradientNorm">The mean gradient norm over steps, before clipping.</param>
/// <param name="IsWhole">False when the epoch was canceled between two updates.</param>
internal readonly record struct EpochOutcome(double Loss, double GradientNorm, bool IsWhole);
