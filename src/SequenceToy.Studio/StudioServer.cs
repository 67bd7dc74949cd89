using System.Net;
using Microsoft.AspNetCore.Builder;

namespace SequenceToy.Studio;

/// <summary>A running Studio. Disposing it stops it and all its training runs.</summary>
public sealed class StudioServer : IAsyncDisposable
{
    private readonly WebApplication app;

    internal StudioServer(WebApplication app, StudioOptions options)
    {
        this.app = app;
        var port = new Uri(app.Urls.First()).Port;
        var host = options.IsLocal || IPAddress.Any.Equals(options.Address) || IPAddress.IPv6Any.Equals(options.Address)
            ? LoopbackFor(options.Address) : options.Address;
        Link = new UriBuilder(Uri.UriSchemeHttp, host.ToString(), port, "/", options.Query.Length > 0 ? $"?{options.Query}" : "").Uri;
    }

    /// <summary>The link to open in a browser on this machine, including the settings of <see cref="StudioOptions.Query"/>.</summary>
    public Uri Link { get; }

    /// <summary>Stops the server and all training runs.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync().ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
    }

    private static IPAddress LoopbackFor(IPAddress address) => IPAddress.IPv6Any.Equals(address) || IPAddress.IPv6Loopback.Equals(address)
        ? IPAddress.IPv6Loopback : IPAddress.Loopback;
}
