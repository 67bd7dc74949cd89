using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
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
    public static async Task Serve(WebSocket socket, CancellationToken cancellation)
    {
        var outgoing = Channel.CreateUnbounded<StudioReply>(new UnboundedChannelOptions { SingleReader = true });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var session = new StudioSession(reply => outgoing.Writer.TryWrite(reply));
        var sending = Send(socket, outgoing.Reader, ended.Token);
        try
        {
            await Receive(socket, session, outgoing.Writer, ended.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException)
        {
            // The page is gone, or the server stops.
        }
        finally
        {
            await session.DisposeAsync().ConfigureAwait(false);
            outgoing.Writer.TryComplete();
            await ended.CancelAsync().ConfigureAwait(false);
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Send(WebSocket socket, ChannelReader<StudioReply> replies, CancellationToken cancellation)
    {
        await foreach (var reply in replies.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            // A slow page misses frames, not results.
            if (reply is not FrameReply || !replies.TryPeek(out _))
            {
                await socket.SendAsync(
                    StudioJson.Write(reply), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task Receive(
        WebSocket socket, StudioSession session, ChannelWriter<StudioReply> replies, CancellationToken cancellation)
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
                replies.TryWrite(new ProblemReply(Training: null, problem!));
            }

            message.ResetWrittenCount();
        }
    }
}
