using Microsoft.Extensions.Logging;
using SequenceToy.Experiments;
using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Writes checkpoints in the background: for a small network, one write takes longer than ten epochs.</summary>
/// <remarks>While one is being written, only the latest of the following is kept. If writing fails, the previous file stays, a warning is
/// logged and training continues; the next checkpoint is tried again. Training waits only for the last checkpoint.</remarks>
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

    /// <summary>Creates the writer of a planned run; a resumed run continues with the same random samples.</summary>
    /// <param name="target">The checkpoint target, and the resumed checkpoint if any.</param>
    /// <param name="plan">The planned run.</param>
    /// <param name="given">The samples passed besides those to train on.</param>
    /// <exception cref="ArgumentException">The plan differs from the resumed training.</exception>
    public static CheckpointWriter Begin(CheckpointTarget target, ExperimentPlan plan, GivenData given)
    {
        var begun = CheckpointDocument.Of(target, plan, given);
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

                // A browser has only one thread.
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

    /// <summary>Waits until the current write ends, ignoring its errors.</summary>
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
