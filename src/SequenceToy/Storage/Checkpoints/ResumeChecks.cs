using System.Globalization;
using SequenceToy.Networks;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>What must be as it was for a training to end as if it had never been interrupted.</summary>
internal static class ResumeChecks
{
    /// <summary>Every setting but the number of epochs, and that too where the learning rates so far depend on it.</summary>
    /// <exception cref="ArgumentException">One that is another; its name, what it was and what came are named.</exception>
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
                    FormattableString.Invariant($"epochs must be at least {done}, those trained already; it was {now.Training.Epochs}."));
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

    /// <summary>The engine, the device and the samples.</summary>
    /// <param name="resumed">Of the training that is resumed.</param>
    /// <param name="begun">Of the one that is to go on.</param>
    /// <exception cref="ArgumentException">One that is another; what it was and what came are named.</exception>
    public static void CheckSame(this CheckpointDocument resumed, CheckpointDocument begun)
    {
        if ((begun.Engine, begun.Device) != (resumed.Engine, resumed.Device))
        {
            throw new ArgumentException(
                $"engine must be {resumed.Engine} on {resumed.Device}, which the training that is resumed was begun with; here it was "
                    + $"{begun.Engine} on {begun.Device}.", "engine");
        }

        if (!string.Equals(begun.Samples, resumed.Samples, StringComparison.Ordinal))
        {
            throw begun.Task is null
                ? new ArgumentException(
                    "samples must be those that the training was begun with, in the same order; they were others.", "samples")
                : new ArgumentException(
                    $"task must draw the samples that the training was begun with; {begun.Task.Id} as it is now draws others. A task that "
                    + $"is not as the catalog makes it is to be given: Resume(path, task).", "task");
        }

        if (!string.Equals(begun.TestSamples, resumed.TestSamples, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"test data must be as in the training that is resumed, "
                    + $"{(resumed.TestSamples is null ? "not given" : "given by WithTestData")}; "
                    + $"{(begun.TestSamples is null ? "none were given" : "others were given")}.", "data");
        }
    }

    /// <summary>Whether there are as many weights as the network has that the settings say.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="file">The file it is from.</param>
    /// <param name="features">How many numbers each step has.</param>
    /// <param name="target">What answers look like.</param>
    /// <exception cref="SafeTensorsFormatException">There are others.</exception>
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
                            $"a network of these settings, {features} features and answers {target.ToText()} has {needs} weights; there "
                            + $"are {has}."));
            }
        }
        catch (Exception problem) when (problem is ArgumentException or OverflowException)
        {
            throw new SafeTensorsFormatException(file, CheckpointFile.Location, problem.Message, problem);
        }
    }
}
