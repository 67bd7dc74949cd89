using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Training.Losses;

namespace SequenceToy;

/// <summary>What can be wrong only when settings and data come together; found before any work.</summary>
internal static class ExperimentChecks
{
    public static void Split(int samples, ExperimentSettings settings)
    {
        var training = ExperimentData.TrainingCount(samples, settings.ValidationSplit);
        if (training < 1)
        {
            throw new ArgumentOutOfRangeException(
                "validationSplit", FormattableString.Invariant($"validationSplit must leave at least one of the {samples} samples for training; it was {settings.ValidationSplit}."));
        }

        Require.Between(settings.Training.BatchSize, 1, training, "the training samples", "batchSize");
    }

    public static void LossFits(Loss loss, TargetKind kind)
    {
        if (!loss.Kinds.Contains(kind))
        {
            throw new ArgumentException(
                $"loss must be one for answers of the kind {kind}, such as {Loss.For(kind).GetType().Name}; it was {loss.GetType().Name}, for {string.Join(", ", loss.Kinds.ToArray())}.", nameof(loss));
        }
    }

    /// <summary>What is needed to end training at the goal: a goal, and samples not trained on to see it by.</summary>
    public static void CanStopWhenSolved(ISequenceTask? task, ExperimentSettings settings)
    {
        if (settings.StopWhenSolved && task is null)
        {
            throw new ArgumentException("stopWhenSolved needs a task with a goal; the samples are given.", nameof(settings));
        }

        if (settings.StopWhenSolved && ExperimentData.TrainingCount(settings.Samples, settings.ValidationSplit) == settings.Samples)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"validationSplit must keep at least one of the {settings.Samples} samples to see by whether the task is solved (stopWhenSolved); it was {settings.ValidationSplit}."), "validationSplit");
        }
    }

    public static void SameKind(SequenceDataset data, int features, TargetSpec target, string name)
    {
        if (data.Features != features)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} must have {features} features per step, as the training samples have; it had {data.Features}."), name);
        }

        if (!data.Target.HasShapeOf(target))
        {
            throw new ArgumentException($"{name} must have answers like the training samples' ({target.Words()}); it had {data.Target.Words()}.", name);
        }
    }
}
