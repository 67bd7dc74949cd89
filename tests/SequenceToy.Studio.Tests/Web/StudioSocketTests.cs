using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SequenceToy.Studio.Sessions;

namespace SequenceToy.Studio.Tests.Web;

public sealed class StudioSocketTests : IAsyncDisposable
{
    private static readonly CancellationToken Patience = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    private readonly SharedCores cores = new(Environment.ProcessorCount);
    private readonly StudioServer studio;

    public StudioSocketTests() => studio = SequenceStudio.Start(new StudioOptions { Port = 0 }, cores);

    public async ValueTask DisposeAsync()
    {
        await studio.DisposeAsync();
        cores.Dispose();
    }

    [Fact]
    public async Task Socket_Training_SendsItsReplies()
    {
        using var socket = await Connect();
        (await Read(socket)).GetProperty("type").GetString().Should().Be("welcome");
        await Send(socket, """{"type":"train","id":0,"query":"epochs=3&seeds=0"}""");

        (await Read(socket, "trained")).GetProperty("epochs").GetInt32().Should().Be(3);
        (await Read(socket, "verdict")).GetProperty("id").GetInt32().Should().Be(0);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Patience);
    }

    [Fact]
    public async Task Socket_BadMessages_AreRefusedAndTheServerGoesOn()
    {
        using var socket = await Connect();
        var random = new Random(1);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, Patience);
            (await Read(socket, "problem")).GetProperty("message").GetString().Should().NotBeEmpty();
            await Send(socket, string.Concat(bytes.Select(value => (char)(32 + (value % 90)))));
            (await Read(socket, "problem")).GetProperty("message").GetString().Should().NotBeEmpty();
        }

        await socket.SendAsync(new byte[2_000_000], WebSocketMessageType.Text, endOfMessage: true, Patience);
        (await Read(socket, "problem")).GetProperty("message").GetString().Should().Contain("bytes");
        await Send(socket, """{"type":"train","id":1,"query":"epochs=2&seeds=0"}""");
        (await Read(socket, "trained")).GetProperty("id").GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task Socket_OfAnotherOrigin_IsRefused(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);

        var connect = () => socket.ConnectAsync(Address(), Patience);

        await connect.Should().ThrowAsync<WebSocketException>();
    }

    [Fact]
    public async Task Socket_ClosedWhileTraining_EndsItsSession()
    {
        using (var socket = await Connect())
        {
            await Send(socket, """{"type":"train","id":0,"query":"samples=20000&epochs=10000&batchSize=1&hiddenSize=64"}""");
            await Read(socket, "frame");
            cores.Running.Should().BeGreaterThan(0);
            socket.Abort();
        }

        var until = DateTime.UtcNow.AddSeconds(20);
        while (cores.Running > 0 && DateTime.UtcNow < until)
        {
            await Task.Delay(20, Patience);
        }

        cores.Running.Should().Be(0, "a training does not outlive its page");
    }

    [Fact]
    public async Task Sockets_TooMany_AreRefused()
    {
        List<ClientWebSocket> sockets = [];
        for (var i = 0; i < 64; i++)
        {
            sockets.Add(await Connect());
        }

        using var more = await Connect();
        (await more.ReceiveAsync(new byte[1000], Patience)).MessageType.Should().Be(WebSocketMessageType.Close);
        ((int?)more.CloseStatus).Should().Be(1013);
        more.CloseStatusDescription.Should().Contain("64");
        sockets.ForEach(socket => socket.Dispose());
    }

    private async Task<ClientWebSocket> Connect()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(Address(), Patience);
        return socket;
    }

    private Uri Address() => new UriBuilder(studio.Link) { Scheme = "ws", Path = "/socket", Query = "" }.Uri;

    private static Task Send(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Patience);

    private static async Task<JsonElement> Read(ClientWebSocket socket, string type)
    {
        while (true)
        {
            var reply = await Read(socket);
            if (reply.GetProperty("type").GetString() == type)
            {
                return reply;
            }
        }
    }

    private static async Task<JsonElement> Read(ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, Patience);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonDocument.Parse(message.ToArray()).RootElement;
    }
}
