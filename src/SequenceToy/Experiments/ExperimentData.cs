using SequenceToy.Evaluation;

namespace SequenceToy.Experiments;

/// <summary>The samples of one run, in original units.</summary>
/// <param name="Training">The training samples.</param>
/// <param name="Validation">The validation samples; null without a validation split.</param>
/// <param name="Test">The samples to score the result on.</param>
/// <param name="TestedOn">The kind of those samples.</param>
/// <param name="Fresh">Draws new training samples for each epoch; null when they do not change.</param>
internal sealed record ExperimentData(
    SequenceDataset Training, SequenceDataset? Validation, SequenceDataset Test, EvaluatedOn TestedOn, EpochSampler? Fresh)
{
    /// <summary>Gets the number of training samples among all samples.</summary>
    public static int TrainingCount(int samples, double validationSplit) => samples - (int)Math.Round(samples * validationSplit);

    /// <summary>Splits samples: the first for training, the last for validation.</summary>
    public static (SequenceDataset Training, SequenceDataset? Validation) Split(SequenceDataset samples, double validationSplit)
    {
        var training = TrainingCount(samples.Count, validationSplit);
        return (samples.Slice(0, training), training == samples.Count ? null : samples.Slice(training, samples.Count - training));
    }
}
