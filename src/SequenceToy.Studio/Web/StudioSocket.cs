using System.Buffers;
using System.Net.WebSockets;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Sessions;

namespace SequenceToy.Studio.Web;

/// <summary>One page's socket: a session that ends with it.</summary>
internal static class StudioSocket
{
    /// <summary>The interval of pings, and the time without an answer after which a page counts as closed.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private const int BufferSize = 16 * 1024;

    /// <summary>Serves a page until it closes, breaks a rule of the protocol, or is canceled.</summary>
    public static async Task Serve(WebSocket socket, SharedCores cores, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var outbox = new Outbox(() => _ = ended.CancelAsync());
        var session = new StudioSession(outbox.Add, new SessionHost(cores));
        var sending = Send(socket, outbox, ended.Token);
        try
        {
            await Receive(socket, session, outbox, ended.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException)
        {
            // The page is gone, does not read its replies, or the server stops.
        }
        finally
        {
            await session.DisposeAsync().ConfigureAwait(false);
            await ended.CancelAsync().ConfigureAwait(false);
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Send(WebSocket socket, Outbox outbox, CancellationToken cancellation)
    {
        while (true)
        {
            var reply = await outbox.Next(cancellation).ConfigureAwait(false);
            await socket.SendAsync(
                StudioJson.Write(reply), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task Receive(
        WebSocket socket, StudioSession session, Outbox outbox, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation).ConfigureAwait(false);
                return;
            }

            // What is longer than any message is read to its end, but not kept.
            message.Write(buffer.AsSpan(0, message.WrittenCount <= StudioJson.MostBytes ? part.Count : 0));
            if (!part.EndOfMessage)
            {
                continue;
            }

            string? problem = "A message must be text.";
            if (part.MessageType == WebSocketMessageType.Text && StudioJson.Read(message.WrittenSpan, out problem) is { } request)
            {
                session.Handle(request);
            }
            else
            {
                outbox.Add(new ProblemReply(Training: null, problem!));
            }

            message.ResetWrittenCount();
        }
    }
}
