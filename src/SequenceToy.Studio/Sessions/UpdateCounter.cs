namespace SequenceToy.Studio.Sessions;

/// <summary>The number of weight updates of a session, over all its trainings. Thread-safe.</summary>
internal sealed class UpdateCounter
{
    private long count;

    public long Count => Interlocked.Read(ref count);

    public void Add(int updates) => Interlocked.Add(ref count, updates);
}
