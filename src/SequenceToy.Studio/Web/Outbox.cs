using SequenceToy.Studio.Messages;

namespace SequenceToy.Studio.Web;

/// <summary>The replies that wait to be sent to a page. Thread-safe.</summary>
/// <remarks>A frame replaces the frame before it, so a slow page misses frames, not results. A page that does not read its replies is given
/// up.</remarks>
/// <param name="giveUp">Called once, when too many replies wait.</param>
internal sealed class Outbox(Action giveUp) : IDisposable
{
    private const int MostWaiting = 500;

    private readonly Lock gate = new();
    private readonly LinkedList<StudioReply> waiting = [];
    private readonly SemaphoreSlim available = new(0);
    private bool isGivenUp;

    /// <summary>Adds a reply; forgets it when the page was given up.</summary>
    public void Add(StudioReply reply)
    {
        lock (gate)
        {
            if (isGivenUp)
            {
                return;
            }

            if (reply is FrameReply && waiting.Last is { Value: FrameReply } last)
            {
                last.Value = reply;
                return;
            }

            isGivenUp = waiting.Count >= MostWaiting;
            waiting.AddLast(reply);
        }

        available.Release();
        if (isGivenUp)
        {
            giveUp();
        }
    }

    /// <summary>Waits for the next reply.</summary>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public async Task<StudioReply> Next(CancellationToken cancellation)
    {
        await available.WaitAsync(cancellation).ConfigureAwait(false);
        lock (gate)
        {
            var first = waiting.First!.Value;
            waiting.RemoveFirst();
            return first;
        }
    }

    public void Dispose() => available.Dispose();
}
