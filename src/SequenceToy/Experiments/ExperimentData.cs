using SequenceToy.Evaluation;

namespace SequenceToy.Experiments;

/// <summary>The samples of one run, in original units.</summary>
/// <param name="Training">The training samples.</param>
/// <param name="Validation">The validation samples; null without any.</param>
/// <param name="Test">The samples to score the result on.</param>
/// <param name="TestedOn">The kind of those samples.</param>
/// <param name="Fresh">Draws new training samples for each epoch; null when they do not change.</param>
internal sealed record ExperimentData(
    SequenceDataset Training, SequenceDataset? Validation, SequenceDataset Test, EvaluatedOn TestedOn, EpochSampler? Fresh)
{
    /// <summary>The user's own samples before they were divided; null for those of a task.</summary>
    public SequenceDataset? Undivided { get; init; }
}
