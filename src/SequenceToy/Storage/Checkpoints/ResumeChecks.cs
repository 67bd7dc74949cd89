using System.Globalization;
using SequenceToy.Networks;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Checks what must be unchanged for a resumed training to match an uninterrupted one.</summary>
internal static class ResumeChecks
{
    /// <summary>Checks all settings but the number of epochs, and that too if the learning rates so far depend on it.</summary>
    /// <exception cref="ArgumentException">A setting differs; the message has its name and both values.</exception>
    public static void CheckUnchanged(this Checkpoint checkpoint, ExperimentSettings settings)
    {
        var (then, now) = (checkpoint.Document.Settings, settings);
        var (planned, done) = (then.Training.Epochs, checkpoint.State.History.Count);
        if (now.Training.Epochs != planned)
        {
            if (then.Training.Schedule.DependsOnEpochs)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture,
                        $"epochs must stay {planned}, as in the training that is resumed: the learning rates of its first {done} epochs "
                        + $"depended on it ({then.Training.Schedule.GetType().Name}); it was {now.Training.Epochs}."), "epochs");
            }

            if (now.Training.Epochs < done)
            {
                throw new ArgumentOutOfRangeException(
                    "epochs",
                    FormattableString.Invariant($"epochs must be at least {done} (the epochs so far); it was {now.Training.Epochs}."));
            }
        }

        if (SettingDifference.Between(now with { Training = now.Training with { Epochs = planned } }, then) is { } difference)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture,
                    $"{difference.Name} must stay as in the training that is resumed, {difference.Other ?? "not given"}; it was "
                    + $"{difference.Value ?? "not given"}."), difference.Name);
        }
    }

    /// <summary>Checks the engine, the device and the samples.</summary>
    /// <param name="resumed">The document of the resumed training.</param>
    /// <param name="begun">The document of the run that continues it.</param>
    /// <exception cref="ArgumentException">One of them differs.</exception>
    public static void CheckSame(this CheckpointDocument resumed, CheckpointDocument begun)
    {
        if ((begun.Engine, begun.Device) != (resumed.Engine, resumed.Device))
        {
            throw new ArgumentException(
                $"engine must be {resumed.Engine} on {resumed.Device}, as in the training that is resumed; it was {begun.Engine} on "
                    + $"{begun.Device}.", "engine");
        }

        if (!string.Equals(begun.ValidationSamples, resumed.ValidationSamples, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "validation data must be as in the training that is resumed, given by WithValidationData; different data was given.",
                "data");
        }

        if (!string.Equals(begun.Samples, resumed.Samples, StringComparison.Ordinal))
        {
            throw begun.Task is null
                ? new ArgumentException(
                    "samples must be those of the training that is resumed, in the same order; they were different.", "samples")
                : new ArgumentException(
                    $"task must generate the samples of the training that is resumed; {begun.Task.Id} now generates different ones. To use "
                    + $"a task that differs from the built-in one, pass it: Resume(path, task).", "task");
        }

        if (!string.Equals(begun.TestSamples, resumed.TestSamples, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"test data must be as in the training that is resumed, "
                    + $"{(resumed.TestSamples is null ? "not given" : "given by WithTestData")}; "
                    + $"{(begun.TestSamples is null ? "none was given" : "different data was given")}.", "data");
        }
    }

    /// <summary>Checks that the number of weights matches the network of the settings.</summary>
    /// <param name="checkpoint">The checkpoint to check.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="features">The number of features per step.</param>
    /// <param name="target">The form of the targets.</param>
    /// <exception cref="SafeTensorsFormatException">The number differs.</exception>
    public static void CheckWeights(this Checkpoint checkpoint, string file, int features, TargetSpec target)
    {
        try
        {
            var (has, needs) =
                (checkpoint.State.Weights.Length,
                ModelSummary.Of(
                    new NetworkShape(features, checkpoint.Document.Settings.Recurrent, target.Size, target.Placement)).ParameterCount);
            if (has != needs)
            {
                throw new SafeTensorsFormatException(
                    file, CheckpointFile.Location,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"a network with these settings, {NumberFormat.Plain(features, "feature")} and target {target.ToText()} "
                            + $"must have {needs} weights; it had {has}."));
            }
        }
        catch (Exception problem) when (problem is ArgumentException or OverflowException)
        {
            throw new SafeTensorsFormatException(file, CheckpointFile.Location, problem.Message, problem);
        }
    }
}
