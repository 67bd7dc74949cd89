using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>How good a network is on sequences of one length.</summary>
/// <param name="Length">The length, in the task's <see cref="IVariableLengthTask.LengthUnit"/>.</param>
/// <param name="Scores">The scores on fresh samples of it.</param>
/// <param name="Guessing">What guessing scores at that length.</param>
public sealed record LengthScores(int Length, Scores Scores, Guessing Guessing);
