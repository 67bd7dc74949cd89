namespace SequenceToy.Diagnosis;

/// <summary>The score at one length.</summary>
/// <param name="Length">The length, as the task counts it.</param>
/// <param name="Score">The score, by the metric of the run.</param>
/// <param name="IsTrainedOn">Whether it is among the lengths trained on.</param>
public sealed record ScoreAtLength(int Length, double Score, bool IsTrainedOn);
