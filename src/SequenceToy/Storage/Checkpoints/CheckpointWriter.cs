using Microsoft.Extensions.Logging;
using SequenceToy.Experiments;
using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Writes checkpoints beside the training, which waits for the last alone: a disk takes longer for one than a small network for
/// ten epochs.</summary>
/// <remarks>
/// Of those that fall due while another is being written, the latest is written next. One that cannot be written leaves the one before as
/// it was, a warning in the log, and the training, which is worth more, as it is; the next is tried again.
/// </remarks>
internal sealed class CheckpointWriter : ICheckpoints
{
    private readonly CheckpointTarget target;
    private readonly CheckpointDocument document;
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private Checkpoint? next;
    private bool isWriting;
    private Task writing = Task.CompletedTask;
    private Exception? failure;

    private CheckpointWriter(CheckpointTarget target, CheckpointDocument document, ILogger logger)
    {
        this.target = target;
        this.document = document;
        this.logger = logger;
    }

    public int EveryEpochs => target.EveryEpochs;
    public TrainingState? Resumed => target.Resumed?.State;
    public IReadOnlyList<float[]> ResumedSnapshots => target.Resumed?.SnapshotWeights ?? [];

    /// <summary>A writer for a planned run; where it resumes, the samples of the next epoch are those that would have come next.</summary>
    /// <param name="target">Where to, and what to resume from.</param>
    /// <param name="plan">The run.</param>
    /// <param name="test">The samples that were given to test on; null where none were.</param>
    /// <exception cref="ArgumentException">The plan is not that of the training that is resumed.</exception>
    public static CheckpointWriter Begin(CheckpointTarget target, ExperimentPlan plan, SequenceDataset? test)
    {
        var begun = CheckpointDocument.Of(target, plan, test);
        if (target.Resumed is { } resumed)
        {
            resumed.Document.CheckSame(begun);
            ExperimentLog.Resumes(plan.Logger, resumed.State.History.Count);
            if (!string.Equals(resumed.Document.Maker, begun.Maker, StringComparison.Ordinal))
            {
                ExperimentLog.ResumesElsewhere(plan.Logger, resumed.Document.Maker, begun.Maker);
            }

            if (plan.Data.Fresh is { } fresh)
            {
                fresh.Random.State = resumed.State.Samples!.Value;
            }
        }

        return new CheckpointWriter(target, begun, plan.Logger);
    }

    public void Keep(TrainingState state, IReadOnlyList<float[]> snapshotWeights)
    {
        var checkpoint = new Checkpoint(document, state.Copy(), [.. snapshotWeights]);
        lock (gate)
        {
            next = checkpoint;
            if (!isWriting)
            {
                isWriting = true;

                // A browser has no second thread.
                writing = OperatingSystem.IsBrowser() ? Task.CompletedTask : Task.Run(WriteAll);
            }
        }

        if (OperatingSystem.IsBrowser())
        {
            WriteAll();
        }
    }

    public Exception? Finish()
    {
        writing.GetAwaiter().GetResult();
        return failure;
    }

    /// <summary>Waits until nothing is being written; an error in it is not heard of.</summary>
    public void Dispose() => Task.WaitAny(writing);

    private void WriteAll()
    {
        while (Take() is { } checkpoint)
        {
            try
            {
                CheckpointFile.Write(target.Path, checkpoint);
                failure = null;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                failure = problem;
                ExperimentLog.CheckpointFailed(logger, target.Path, checkpoint.State.History.Count, problem.Message);
            }
        }
    }

    private Checkpoint? Take()
    {
        lock (gate)
        {
            var taken = next;
            next = null;
            isWriting = taken is not null;
            return taken;
        }
    }
}
