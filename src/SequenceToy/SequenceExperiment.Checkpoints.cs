using SequenceToy.Experiments;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Tasks;

namespace SequenceToy;

/// <content>Checkpoints and resuming.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>The number of epochs already trained, for an experiment from <see cref="Resume(string)"/>; otherwise 0.</summary>
    public int EpochsDone => parts.Checkpoints?.Resumed?.State.History.Count ?? 0;

    /// <summary>Writes a checkpoint for <see cref="Resume(string)"/> at regular intervals and when training ends; the training itself is
    /// unchanged.</summary>
    /// <param name="path">The path, in an existing folder. Each checkpoint replaces the previous one, completely or not at all.</param>
    /// <param name="everyEpochs">The number of epochs between checkpoints, at least 1. Default: null, which keeps the current value (10
    /// unless set before).</param>
    /// <remarks>A background task writes the checkpoints; training waits for it only at the end. While a checkpoint is being written, only
    /// the newest of those that follow is kept. A failed write is logged and training continues;
    /// <see cref="ExperimentResult.CheckpointFailure"/> reports whether the last write failed. Parallel runs need separate files.</remarks>
    /// <exception cref="ArgumentException">The path is invalid.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="everyEpochs"/> is below 1.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithCheckpoints("sum.checkpoint", everyEpochs: 25).Run();
    /// </code></example>
    public SequenceExperiment WithCheckpoints(string path, int? everyEpochs = null)
    {
        var full = Path.GetFullPath(Require.NotNull(path, nameof(path)));
        var every = Require.Between(everyEpochs ?? parts.Checkpoints?.EveryEpochs ?? 10, 1, int.MaxValue, name: nameof(everyEpochs));
        return new SequenceExperiment(parts with { Checkpoints = new CheckpointTarget(full, every, parts.Checkpoints?.Resumed) });
    }

    /// <summary>Turns checkpoints off, and resumes none: training starts from its beginning, with the same settings and samples.</summary>
    public SequenceExperiment WithoutCheckpoints() => new(parts with { Checkpoints = null });

    /// <summary>Creates an experiment that resumes training from a checkpoint; the result is the same as without the
    /// interruption.</summary>
    /// <param name="path">The path of the checkpoint of a built-in task; new checkpoints are written to it.</param>
    /// <remarks>
    /// <para>With the fused engine, the result is bit-identical to an uninterrupted run on the same machine and version. Samples are drawn
    /// again from the seed. The checkpoint of a finished run gives the result of that run.</para>
    /// <para>Only the number of epochs may change, and not with <see cref="Training.Schedules.CosineSchedule"/>, whose learning rates
    /// depend on the number of epochs. Pass samples of <see cref="WithTestData"/> and
    /// <see cref="WithValidationData"/> again.</para>
    /// </remarks>
    /// <exception cref="Storage.SafeTensors.SafeTensorsFormatException">The file is not a checkpoint, has a later format version, or is
    /// damaged.</exception>
    /// <exception cref="ArgumentException">The run used your own samples or a custom task, which must be passed.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading the file is not permitted.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// SequenceExperiment.For(new SumOfFirstTwo()).WithCheckpoints("sum.checkpoint").Run().Dispose();
    /// using var result = SequenceExperiment.Resume("sum.checkpoint").Run();
    /// </code></example>
    public static SequenceExperiment Resume(string path)
    {
        var checkpoint = CheckpointFile.Read(Require.NotNull(path, nameof(path)));
        return checkpoint.Document.Task is { } task
            ? From(path, checkpoint, new TaskSource(task.Resolve(given: null, path, CheckpointFile.Location)))
            : throw new ArgumentException(
                "path must be the checkpoint of a training on a task; it was on your own samples: use Resume(path, samples).",
                nameof(path));
    }

    /// <summary>Creates an experiment that resumes training on a custom task, or on a built-in task with changes.</summary>
    /// <param name="path">The path of the checkpoint.</param>
    /// <param name="task">The task of the interrupted run; it must draw the same samples from the same seed.</param>
    /// <inheritdoc cref="Resume(string)" path="/remarks"/>
    /// <inheritdoc cref="Resume(string)" path="/exception"/>
    public static SequenceExperiment Resume(string path, ISequenceTask task)
    {
        Checked(task);
        var checkpoint = CheckpointFile.Read(Require.NotNull(path, nameof(path)));
        return checkpoint.Document.Task is { } known
            ? From(path, checkpoint, new TaskSource(known.Resolve(task, path, CheckpointFile.Location)))
            : throw new ArgumentException(
                $"task must be left out: the training was on your own samples (Resume(path, samples)); it was {task.Id}.", nameof(task));
    }

    /// <summary>Creates an experiment that resumes training on your own samples.</summary>
    /// <param name="path">The path of the checkpoint.</param>
    /// <param name="samples">The samples of the interrupted run, in the same order.</param>
    /// <inheritdoc cref="Resume(string)" path="/remarks"/>
    /// <inheritdoc cref="Resume(string)" path="/exception"/>
    public static SequenceExperiment Resume(string path, SequenceDataset samples)
    {
        Require.NotNull(samples, nameof(samples));
        var checkpoint = CheckpointFile.Read(Require.NotNull(path, nameof(path)));
        return checkpoint.Document.Task is { } known
            ? throw new ArgumentException($"samples must be left out: the training was on a task, {known.Id}.", nameof(samples))
            : From(path, checkpoint, new SampleSource(samples));
    }

    private static SequenceExperiment From(string path, Checkpoint checkpoint, DataSource source)
    {
        // First, since a forged file may claim more weights than memory holds.
        checkpoint.CheckWeights(path, source.Features, source.Target);
        var target = new CheckpointTarget(Path.GetFullPath(path), checkpoint.Document.EveryEpochs, checkpoint);
        return new SequenceExperiment(new Parts(source, checkpoint.Document.Settings, Checkpoints: target));
    }
}
