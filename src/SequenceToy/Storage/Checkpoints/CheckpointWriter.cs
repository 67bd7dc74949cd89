using Microsoft.Extensions.Logging;
using SequenceToy.Experiments;
using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Writes checkpoints beside the training, which waits for the last alone: a disk takes longer for one than a small network for ten epochs.</summary>
/// <remarks>
/// Of those that fall due while another is being written, the latest is written next. One that cannot be written leaves the one before as it was, a warning in the log, and the training, which is
/// worth more, as it is; the next is tried again.
/// </remarks>
internal sealed class CheckpointWriter(string path, CheckpointDocument document, ILogger logger) : IDisposable
{
    private readonly Lock gate = new();
    private Checkpoint? next;
    private bool isWriting;
    private Task writing = Task.CompletedTask;

    /// <summary>Why the latest of those tried could not be written; null where it was. To be asked when nothing is being written.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Takes a copy of the state, to be written.</summary>
    public void Write(TrainingState state, IReadOnlyList<float[]> snapshotWeights)
    {
        var checkpoint = new Checkpoint(document, state.Copy(), [.. snapshotWeights]);
        lock (gate)
        {
            next = checkpoint;
            if (!isWriting)
            {
                isWriting = true;
                writing = Task.Run(WriteAll);
            }
        }
    }

    /// <summary>Returns when all that is due has been written, or could not be.</summary>
    public void Finish() => writing.GetAwaiter().GetResult();

    /// <summary>Waits until nothing is being written; an error in it is not heard of.</summary>
    public void Dispose() => Task.WaitAny(writing);

    private void WriteAll()
    {
        while (Take() is { } checkpoint)
        {
            try
            {
                CheckpointFile.Write(path, checkpoint);
                Failure = null;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                Failure = problem;
                ExperimentLog.CheckpointFailed(logger, path, checkpoint.State.History.Count, problem.Message);
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
