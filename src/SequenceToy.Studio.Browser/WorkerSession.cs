using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Sessions;

[assembly: SupportedOSPlatform("browser")]

namespace SequenceToy.Studio.Browser;

/// <summary>The host in the page: a session in a web worker, whose messages are those of the native host's socket.</summary>
internal static partial class WorkerSession
{
    private static readonly TimeSpan TimeForOtherSeeds = TimeSpan.FromSeconds(4);
    private static StudioSession? session;

    // The worker starts the session when it can receive messages.
    internal static void Main()
    {
    }

    [JSExport]
    internal static void Start() => session = new StudioSession(
        Reply, new SessionHost(SharedCores.OfProcess)
        {
            Poll = Poll, PollReplay = PollReplay, TimeForOtherSeeds = TimeForOtherSeeds,
        });

    [JSExport]
    internal static void Handle(string message)
    {
        if (StudioJson.Read(Encoding.UTF8.GetBytes(message), out var problem) is { } request)
        {
            session!.Handle(request);
        }
        else
        {
            Reply(new ProblemReply(Training: null, problem!));
        }
    }

    // The worker's only thread receives no message while it trains, but can see that one waits.
    private static void Poll()
    {
        if (IsMessageWaiting("change"))
        {
            session!.Interrupt();
        }
    }

    private static void PollReplay()
    {
        Poll();
        if (IsMessageWaiting("any"))
        {
            session!.InterruptLook();
        }
    }

    private static void Reply(StudioReply reply) => Send(Encoding.UTF8.GetString(StudioJson.Write(reply)));

    [JSImport("send", "worker")]
    private static partial void Send(string message);

    [JSImport("isMessageWaiting", "worker")]
    private static partial bool IsMessageWaiting(string kind);
}
