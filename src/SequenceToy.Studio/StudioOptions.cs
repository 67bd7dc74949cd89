using System.Net;
using Microsoft.Extensions.Logging;

namespace SequenceToy.Studio;

/// <summary>The options of a Studio server. Immutable; all defaults are valid.</summary>
public sealed record StudioOptions
{
    /// <summary>The port, from 0 to 65535; 0 for a free one. Default: 5150.</summary>
    public int Port { get; init => field = Require.Between(value, 0, IPEndPoint.MaxPort); } = 5150;

    /// <summary>The address to listen on. Default: 127.0.0.1, which only this machine reaches.</summary>
    /// <remarks>With another address, everyone who reaches this machine can train on it. There is no password.</remarks>
    public IPAddress Address { get; init => field = Require.NotNull(value); } = IPAddress.Loopback;

    /// <summary>The task and settings that the page opens with, written as in its address: <c>task=parity&amp;hiddenSize=8</c>. Default:
    /// empty, the task <c>sum-of-first-two</c>.</summary>
    public string Query { get; init => field = Require.NotNull(value); } = "";

    /// <summary>More host names under which browsers may reach the Studio, when <see cref="Address"/> is not local. Default:
    /// none.</summary>
    /// <remarks>Requests for other names are refused, so that no other web site can use the Studio through a visitor's browser.</remarks>
    public ValueList<string> HostNames { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The factory of loggers for the server. Default: null, no logging.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>True when only this machine reaches <see cref="Address"/>.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);
}
