using SequenceToy.Data;
using SequenceToy.Experiments;
using SequenceToy.Guards;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Storage.Results;
using SequenceToy.Tasks;

namespace SequenceToy;

/// <content>How a training that was stopped goes on.</content>
public sealed partial class SequenceExperiment
{
    private CheckpointPlace? checkpoints;
    private Checkpoint? resumed;

    /// <summary>The epochs that were trained before, when this experiment was made by <see cref="Resume(string)"/>; otherwise 0.</summary>
    public int EpochsDone => resumed?.State.History.Count ?? 0;

    /// <summary>Writes a checkpoint after every so many epochs, and when training ends or is cancelled, from which <see cref="Resume(string)"/> goes on. What is learnt does not change by it.</summary>
    /// <param name="path">The file, in a folder that is there; each checkpoint takes the place of the one before, whole or not at all.</param>
    /// <param name="everyEpochs">After how many epochs, from 1.</param>
    /// <remarks>They are written beside the training, which does not wait for the disk but at its end: of those that fall due meanwhile the latest is written next. One that cannot be written is told to the log and tried again with the next; the training goes on, and <see cref="ExperimentResult.CheckpointFailure"/> says whether the last one failed. Runs side by side need a file each.</remarks>
    /// <exception cref="ArgumentException">A path that is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="everyEpochs"/> is below 1.</exception>
    public SequenceExperiment WithCheckpoints(string path, int everyEpochs = 10)
    {
        var place = new CheckpointPlace(Path.GetFullPath(Require.NotNull(path, nameof(path))), Require.Between(everyEpochs, 1, int.MaxValue, name: nameof(everyEpochs)));
        var next = With(Settings);
        next.checkpoints = place;
        return next;
    }

    /// <summary>The same settings and samples for a training from its beginning: without checkpoints, and not going on with one where this experiment was made by <see cref="Resume(string)"/>.</summary>
    public SequenceExperiment WithoutCheckpoints() => new(task, samples, Settings) { test = test, logger = logger };

    /// <summary>An experiment whose <see cref="Run"/> goes on from a checkpoint and ends where the training would have ended without interruption.</summary>
    /// <param name="path">The checkpoint, of a training on a task of the catalogue; further checkpoints are written there.</param>
    /// <remarks>
    /// <para>On the same machine with the same version the fused engine gives the same weights, history, scores and stop reason bit for bit. Samples are not stored but drawn again from the seed.
    /// A checkpoint of a training at its end gives its result.</para>
    /// <para>No setting may be changed but the number of epochs, and that only where the learning rates so far do not depend on it: not with <see cref="Training.Schedules.CosineSchedule"/>.
    /// Samples given by <see cref="WithTestData"/> are to be given again.</para>
    /// </remarks>
    /// <exception cref="Storage.SafeTensors.SafeTensorsFormatException">A file that is no checkpoint, or a broken one, or of a later version.</exception>
    /// <exception cref="ArgumentException">The training was on samples of one's own, or a task of one's own: they are to be given.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SequenceExperiment Resume(string path)
    {
        var checkpoint = CheckpointFile.Read(Require.NotNull(path, nameof(path)));
        return checkpoint.Document.Task is { } task
            ? From(path, checkpoint, task.Resolve(given: null, path, CheckpointFile.Place), null)
            : throw new ArgumentException("path must be of a training on a task; it was on samples of one's own, which are to be given: Resume(path, samples).", nameof(path));
    }

    /// <summary>The same for a task of one's own, or one that is not as the catalogue makes it.</summary>
    /// <param name="path">The checkpoint.</param>
    /// <param name="task">The task that the training is on; it must draw the same samples from the same seed.</param>
    /// <inheritdoc cref="Resume(string)" path="/remarks"/>
    /// <inheritdoc cref="Resume(string)" path="/exception"/>
    public static SequenceExperiment Resume(string path, ISequenceTask task)
    {
        TaskChecks.Complete(Require.NotNull(task, nameof(task)));
        var checkpoint = CheckpointFile.Read(Require.NotNull(path, nameof(path)));
        return checkpoint.Document.Task is { } known
            ? From(path, checkpoint, known.Resolve(task, path, CheckpointFile.Place), null)
            : throw new ArgumentException($"task must not be given: the training was on samples of one's own, which are to be given: Resume(path, samples); it was {task.Id}.", nameof(task));
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
            : From(path, checkpoint, null, samples);
    }

    private static SequenceExperiment From(string path, Checkpoint checkpoint, ISequenceTask? task, SequenceDataset? samples)
    {
        // Before anything is drawn or made: a file that was made up may ask for more than there is room for.
        checkpoint.CheckWeights(path, task?.Features ?? samples!.Features, task?.Target ?? samples!.Target);
        return new SequenceExperiment(task, samples, checkpoint.Document.Settings)
        {
            checkpoints = new CheckpointPlace(Path.GetFullPath(path), checkpoint.Document.EveryEpochs),
            resumed = checkpoint,
        };
    }

    // Null where no checkpoints are written.
    private CheckpointWriter? Writer(ExperimentPlan plan)
    {
        if (checkpoints is null)
        {
            return null;
        }

        var begun = new CheckpointDocument
        {
            Task = resumed?.Document.Task ?? (task is null ? null : SavedTask.Of(task, plan.Data.Training.Steps)),
            Settings = plan.Settings,
            Samples = SampleFingerprint.Of(plan.Data.Training, plan.Data.Validation),
            TestSamples = test is null ? null : SampleFingerprint.Of(test),
            Engine = plan.EngineChoice.Engine,
            Device = plan.EngineChoice.Device,
            Version = typeof(SequenceExperiment).Assembly.GetName().Version!.ToString(3),
            Lanes = LaneWidths.Widest,
            EveryEpochs = checkpoints.EveryEpochs,
        };
        if (resumed is not null)
        {
            GoBack(resumed, begun, plan.Data.Fresh?.Random);
        }

        return new CheckpointWriter(checkpoints.Path, begun, logger);
    }

    private void GoBack(Checkpoint checkpoint, CheckpointDocument begun, SeededRandom? freshSamples)
    {
        checkpoint.Document.CheckSame(begun);
        ExperimentLog.Resumes(logger, EpochsDone);
        if (!string.Equals(checkpoint.Document.Maker, begun.Maker, StringComparison.Ordinal))
        {
            ExperimentLog.ResumesElsewhere(logger, checkpoint.Document.Maker, begun.Maker);
        }

        if (freshSamples is not null)
        {
            freshSamples.State = checkpoint.State.Samples!.Value;
        }
    }
}
