using System.Net;
using Microsoft.AspNetCore.Http;

namespace SequenceToy.Studio.Web;

/// <summary>The host names of requests that are served; another name would let a foreign web site reach this machine.</summary>
internal sealed record StudioHosts
{
    private static readonly string[] OfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The names besides those of this machine.</summary>
    public ValueList<string> Names { get; init; } = [];

    /// <summary>True to serve every IP address as a host name.</summary>
    public bool AllowsAddresses { get; init; }

    /// <summary>Returns the hosts of a server: other machines use an address or a given name.</summary>
    public static StudioHosts For(StudioOptions options) => new() { Names = options.HostNames, AllowsAddresses = !options.IsLocal };

    /// <summary>Returns true when requests for a host are served.</summary>
    public bool Allow(HostString host) =>
        host.HasValue && (OfThisMachine.Concat(Names).Contains(host.Host, StringComparer.OrdinalIgnoreCase)
            || (AllowsAddresses && IPAddress.TryParse(host.Host.Trim('[', ']'), out _)));

    /// <summary>Returns true unless a request comes from a page of another origin.</summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0
            || (origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var from)
                && from.Scheme is "http" or "https"
                && string.Equals(from.Authority, request.Host.ToUriComponent(), StringComparison.OrdinalIgnoreCase));
    }
}
