using SequenceToy.Evaluation;

namespace SequenceToy.Experiments;

/// <summary>The samples of one run, in real units.</summary>
/// <param name="Training">What is trained on.</param>
/// <param name="Validation">What each epoch is judged by; null without a validation split.</param>
/// <param name="Test">What the result is scored on.</param>
/// <param name="TestedOn">Which samples those are.</param>
/// <param name="Fresh">New training samples of an epoch; null when they do not change.</param>
internal sealed record ExperimentData(
    SequenceDataset Training, SequenceDataset? Validation, SequenceDataset Test, EvaluatedOn TestedOn, EpochSampler? Fresh)
{
    /// <summary>How many of so many samples are trained on.</summary>
    public static int TrainingCount(int samples, double validationSplit) => samples - (int)Math.Round(samples * validationSplit);

    /// <summary>The first samples for training, the last ones for validation.</summary>
    public static (SequenceDataset Training, SequenceDataset? Validation) Split(SequenceDataset samples, double validationSplit)
    {
        var training = TrainingCount(samples.Count, validationSplit);
        return (samples.Slice(0, training), training == samples.Count ? null : samples.Slice(training, samples.Count - training));
    }
}
