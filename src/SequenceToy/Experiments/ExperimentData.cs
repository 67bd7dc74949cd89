using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>The raw samples of one run, in real units.</summary>
/// <param name="Training">What is trained on.</param>
/// <param name="Validation">What each epoch is judged by; null without a validation split.</param>
/// <param name="Test">What the result is scored on.</param>
/// <param name="TestedOn">Which samples those are.</param>
/// <param name="Fresh">New training samples of an epoch; null when they do not change.</param>
internal sealed record ExperimentData(SequenceDataset Training, SequenceDataset? Validation, SequenceDataset Test, EvaluatedOn TestedOn, FreshTraining? Fresh)
{
    public static ExperimentData Draw(ISequenceTask task, SequenceDataset? test, ExperimentSettings settings, CancellationToken cancellation)
    {
        var random = SeededRandom.ForSeed(settings.Seed, RandomPurpose.Data).Until(cancellation);
        var (training, validation) = Split(DeclaredSamples.Of(task, settings.Samples, random), settings.ValidationSplit);
        test ??= DeclaredSamples.Of(task, settings.TestSamples, SeededRandom.ForSeed(settings.Seed, RandomPurpose.TestData).Until(cancellation));
        var fresh = settings.FreshDataEachEpoch ? new FreshTraining(task, training.Count, random) : null;
        return new ExperimentData(training, validation, test, EvaluatedOn.Test, fresh);
    }

    public static ExperimentData Of(SequenceDataset samples, SequenceDataset? test, ExperimentSettings settings)
    {
        var (training, validation) = Split(samples, settings.ValidationSplit);
        return test is not null
            ? new ExperimentData(training, validation, test, EvaluatedOn.Test, null)
            : new ExperimentData(training, validation, validation ?? training, validation is null ? EvaluatedOn.Training : EvaluatedOn.Validation, null);
    }

    /// <summary>How many of so many samples are trained on.</summary>
    public static int TrainingCount(int samples, double validationSplit) => samples - (int)Math.Round(samples * validationSplit);

    private static (SequenceDataset Training, SequenceDataset? Validation) Split(SequenceDataset samples, double validationSplit)
    {
        var training = TrainingCount(samples.Count, validationSplit);
        return (samples.Slice(0, training), training == samples.Count ? null : samples.Slice(training, samples.Count - training));
    }
}
