using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Tasks;

namespace SequenceToy;

/// <summary>The raw samples of one run, in real units.</summary>
/// <param name="Training">What is trained on.</param>
/// <param name="Validation">What each epoch is judged by; null without a validation split.</param>
/// <param name="Test">What the result is scored on.</param>
/// <param name="TestedOn">Which samples those are.</param>
/// <param name="FreshTraining">New training samples of an epoch; null when they do not change.</param>
internal sealed record ExperimentData(
    SequenceDataset Training, SequenceDataset? Validation, SequenceDataset Test, EvaluatedOn TestedOn, Func<SequenceDataset>? FreshTraining)
{
    public static ExperimentData Draw(ISequenceTask task, SequenceDataset? test, ExperimentSettings settings)
    {
        var random = SeededRandom.ForSeed(settings.Seed, RandomPurpose.Data);
        var samples = task.Generate(settings.Samples, random);
        Look(task, samples, settings);
        var (training, validation) = Split(samples, settings.ValidationSplit);
        test ??= task.Generate(settings.TestSamples, SeededRandom.ForSeed(settings.Seed, RandomPurpose.TestData));
        Func<SequenceDataset>? fresh = settings.FreshDataEachEpoch ? () => task.Generate(training.Count, random) : null;
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

    // Of all that will be drawn when the network is trained a sample is drawn before, so that a task which is not what it says costs no training.
    private static void Look(ISequenceTask task, SequenceDataset samples, ExperimentSettings settings)
    {
        ExperimentChecks.Drawn(task, samples.Features, samples.Target, "among its samples");
        if (task is IVariableLengthTask variable)
        {
            var lengths = settings.TestLengths ?? variable.TestLengths;
            foreach (var length in new[] { lengths.Shortest, lengths.Longest })
            {
                var one = variable.Generate(1, new LengthRange(length, length), SeededRandom.ForSeed(settings.Seed, RandomPurpose.TestLengths, length));
                ExperimentChecks.Drawn(task, one.Features, one.Target, FormattableString.Invariant($"at the length {length}"));
            }
        }

        foreach (var condition in task.Conditions)
        {
            var one = condition.Task.Generate(1, SeededRandom.ForSeed(settings.Seed, RandomPurpose.TestConditions));
            ExperimentChecks.Drawn(task, one.Features, one.Target, $"under the condition \"{condition.Name}\"");
        }
    }

    private static (SequenceDataset Training, SequenceDataset? Validation) Split(SequenceDataset samples, double validationSplit)
    {
        var training = TrainingCount(samples.Count, validationSplit);
        return (samples.Slice(0, training), training == samples.Count ? null : samples.Slice(training, samples.Count - training));
    }
}
