using SequenceToy.Diagnosis;
using SequenceToy.Evaluation;
using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>The scores of a run by length, with the lengths that it was trained on.</summary>
internal static class LengthEvidence
{
    /// <param name="task">The task; null for none.</param>
    /// <param name="lengths">The scores by length.</param>
    /// <param name="metric">The metric of the run.</param>
    public static ValueList<ScoreAtLength> Of(ISequenceTask? task, IEnumerable<LengthScores> lengths, Metric metric) =>
        [.. lengths.Select(length => new ScoreAtLength(length.Length, length.Scores[metric], IsTrainedOn(task, length.Length)))];

    private static bool IsTrainedOn(ISequenceTask? task, int length) =>
        task is IVariableLengthTask variable && length >= variable.Lengths.Shortest && length <= variable.Lengths.Longest;
}
