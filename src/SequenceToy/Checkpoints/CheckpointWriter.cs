using SequenceToy.Training;

namespace SequenceToy.Checkpoints;

/// <summary>Writes checkpoints beside the training, which waits for the last alone: a disk takes longer for one than a small network for ten epochs.</summary>
/// <remarks>Of those that fall due while another is being written, the latest is written next.</remarks>
internal sealed class CheckpointWriter(string path, CheckpointDocument document) : IDisposable
{
    private readonly Lock gate = new();
    private Checkpoint? next;
    private bool isWriting;
    private Task writing = Task.CompletedTask;

    /// <summary>Takes a copy of the state, to be written.</summary>
    /// <exception cref="IOException">One before could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">One before may not be written.</exception>
    public void Write(TrainingState state, IReadOnlyList<float[]> snapshotWeights)
    {
        var checkpoint = new Checkpoint(document, state.Copy(), [.. snapshotWeights]);
        lock (gate)
        {
            ThrowIfFailed();
            next = checkpoint;
            if (!isWriting)
            {
                isWriting = true;
                writing = Task.Run(WriteAll);
            }
        }
    }

    /// <summary>Writes all that is due, and returns when it is done.</summary>
    /// <inheritdoc cref="Write" path="/exception"/>
    public void Finish()
    {
        Dispose();
        ThrowIfFailed();
    }

    /// <summary>Waits until nothing is being written; an error in it is not heard of.</summary>
    public void Dispose() => Task.WaitAny(writing);

    private void ThrowIfFailed()
    {
        if (writing.IsFaulted)
        {
            writing.GetAwaiter().GetResult();
        }
    }

    private void WriteAll()
    {
        while (Take() is { } checkpoint)
        {
            CheckpointFile.Write(path, checkpoint);
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
