using System.Collections.Concurrent;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Sessions;

namespace SequenceToy.Studio.Tests.Sessions;

/// <summary>A session and all that it replied.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<StudioReply> replies = [];

    public Conversation(SessionHost? host = null) => Session = new StudioSession(replies.Enqueue, host ?? new SessionHost(SharedCores.OfProcess));

    public StudioSession Session { get; }

    public IReadOnlyCollection<StudioReply> Replies => replies;

    public void Train(int id, string query) => Session.Handle(new TrainRequest(id, query));

    /// <summary>Waits for a reply.</summary>
    public async Task<T> Next<T>(Func<T, bool>? isWanted = null)
        where T : StudioReply
    {
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until)
        {
            if (replies.OfType<T>().FirstOrDefault(isWanted ?? (_ => true)) is { } found)
            {
                return found;
            }

            await Task.Delay(5);
        }

        throw new TimeoutException($"No {typeof(T).Name} among {string.Join(", ", replies.Select(reply => reply.GetType().Name))}; {replies.OfType<ProblemReply>().FirstOrDefault()?.Message}");
    }

    /// <summary>Waits until nothing is computed.</summary>
    public async Task Idle()
    {
        var until = DateTime.UtcNow + Patience;
        while (Session.IsBusy)
        {
            (DateTime.UtcNow < until).Should().BeTrue("the session should come to rest");
            await Task.Delay(5);
        }
    }

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
