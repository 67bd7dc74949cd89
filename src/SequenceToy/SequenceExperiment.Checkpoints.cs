using SequenceToy.Experiments;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Tasks;

namespace SequenceToy;

/// <content>How a training that was stopped goes on.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>The epochs that were trained before, when this experiment was made by <see cref="Resume(string)"/>; otherwise 0.</summary>
    public int EpochsDone => parts.Checkpoints?.Resumed?.State.History.Count ?? 0;

    /// <summary>Writes a checkpoint after every so many epochs, and when training ends or is cancelled, from which
    /// <see cref="Resume(string)"/> goes on. What is learned does not change by it.</summary>
    /// <param name="path">The file, in a folder that is there; each checkpoint takes the place of the one before, whole or not at
    /// all.</param>
    /// <param name="everyEpochs">After how many epochs, from 1. Default: null, as it was, at first 10.</param>
    /// <remarks>They are written beside the training, which does not wait for the disk but at its end: of those that fall due meanwhile the
    /// latest is written next. One that cannot be written is told to the log and tried again with the next; the training goes on, and
    /// <see cref="ExperimentResult.CheckpointFailure"/> says whether the last one failed. Runs side by side need a file each.</remarks>
    /// <exception cref="ArgumentException">A path that is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="everyEpochs"/> is below 1.</exception>
    public SequenceExperiment WithCheckpoints(string path, int? everyEpochs = null)
    {
        var full = Path.GetFullPath(Require.NotNull(path, nameof(path)));
        var every = Require.Between(everyEpochs ?? parts.Checkpoints?.EveryEpochs ?? 10, 1, int.MaxValue, name: nameof(everyEpochs));
        return new SequenceExperiment(parts with { Checkpoints = new CheckpointTarget(full, every, parts.Checkpoints?.Resumed) });
    }

    /// <summary>The same settings and samples for a training from its beginning: without checkpoints, and not going on with one where this
    /// experiment was made by <see cref="Resume(string)"/>.</summary>
    public SequenceExperiment WithoutCheckpoints() => new(parts with { Checkpoints = null });

    /// <summary>An experiment whose <see cref="Run"/> goes on from a checkpoint and ends where the training would have ended without
    /// interruption.</summary>
    /// <param name="path">The checkpoint, of a training on a task of the catalog; further checkpoints are written there.</param>
    /// <remarks>
    /// <para>On the same machine with the same version the fused engine gives the same weights, history, scores and stop reason bit for
    /// bit. Samples are not stored but drawn again from the seed. A checkpoint of a training at its end gives its result.</para>
    /// <para>No setting may be changed but the number of epochs, and that only where the learning rates so far do not depend on it: not
    /// with <see cref="Training.Schedules.CosineSchedule"/>. Samples given by <see cref="WithTestData"/> are to be given again.</para>
    /// </remarks>
    /// <exception cref="Storage.SafeTensors.SafeTensorsFormatException">A file that is no checkpoint, or a broken one, or of a later
    /// version.</exception>
    /// <exception cref="ArgumentException">The training was on samples of one's own, or a task of one's own: they are to be
    /// given.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SequenceExperiment Resume(string path)
    {
        var checkpoint = CheckpointFile.Read(Require.NotNull(path, nameof(path)));
        return checkpoint.Document.Task is { } task
            ? From(path, checkpoint, new TaskSource(task.Resolve(given: null, path, CheckpointFile.Location)))
            : throw new ArgumentException(
                "path must be of a training on a task; it was on samples of one's own, which are to be given: Resume(path, samples).",
                nameof(path));
    }

    /// <summary>The same for a task of one's own, or one that is not as the catalog makes it.</summary>
    /// <param name="path">The checkpoint.</param>
    /// <param name="task">The task that the training is on; it must draw the same samples from the same seed.</param>
    /// <inheritdoc cref="Resume(string)" path="/remarks"/>
    /// <inheritdoc cref="Resume(string)" path="/exception"/>
    public static SequenceExperiment Resume(string path, ISequenceTask task)
    {
        Checked(task);
        var checkpoint = CheckpointFile.Read(Require.NotNull(path, nameof(path)));
        return checkpoint.Document.Task is { } known
            ? From(path, checkpoint, new TaskSource(known.Resolve(task, path, CheckpointFile.Location)))
            : throw new ArgumentException(
                $"task must not be given: the training was on samples of one's own, which are to be given: Resume(path, samples); it was "
                + $"{task.Id}.", nameof(task));
    }

    /// <summary>The same for samples of one's own.</summary>
    /// <param name="path">The checkpoint.</param>
    /// <param name="samples">The samples that the training is on, in the same order.</param>
    /// <inheritdoc cref="Resume(string)" path="/remarks"/>
    /// <inheritdoc cref="Resume(string)" path="/exception"/>
    public static SequenceExperiment Resume(string path, SequenceDataset samples)
    {
        Require.NotNull(samples, nameof(samples));
        var checkpoint = CheckpointFile.Read(Require.NotNull(path, nameof(path)));
        return checkpoint.Document.Task is { } known
            ? throw new ArgumentException($"samples must not be given: the training was on a task, {known.Id}.", nameof(samples))
            : From(path, checkpoint, new SampleSource(samples));
    }

    private static SequenceExperiment From(string path, Checkpoint checkpoint, DataSource source)
    {
        // Before anything is drawn or made: a file that was made up may ask for more than there is room for.
        checkpoint.CheckWeights(path, source.Features, source.Target);
        var target = new CheckpointTarget(Path.GetFullPath(path), checkpoint.Document.EveryEpochs, checkpoint);
        return new SequenceExperiment(new Parts(source, checkpoint.Document.Settings, Checkpoints: target));
    }
}
