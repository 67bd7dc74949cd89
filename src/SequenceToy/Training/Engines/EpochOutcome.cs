namespace SequenceToy.Training.Engines;

/// <summary>What an engine says of one epoch.</summary>
/// <param name="Loss">The mean over all counted answers, each taken when its batch was trained.</param>
/// <param name="GradientNorm">The mean over steps, before clipping.</param>
/// <param name="IsWhole">False when it was cancelled between two steps.</param>
internal readonly record struct EpochOutcome(double Loss, double GradientNorm, bool IsWhole);
