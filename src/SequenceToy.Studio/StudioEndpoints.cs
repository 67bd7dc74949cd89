using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SequenceToy.Studio.Sessions;
using SequenceToy.Studio.Web;

namespace SequenceToy.Studio;

/// <summary>Adds the Studio to an ASP.NET Core app.</summary>
public static class StudioEndpoints
{
    /// <summary>Serves the Studio below a path. It needs no other middleware and no other services than routing.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="path">The path, such as <c>/studio</c>. Default: <c>/studio</c>.</param>
    /// <param name="hostNames">The host names of the app besides <c>localhost</c> and the loopback addresses. Requests for other names
    /// are refused.</param>
    /// <returns>A builder for conventions, such as <c>RequireAuthorization()</c>.</returns>
    /// <exception cref="ArgumentException">The path does not start with a slash.</exception>
    /// <example><code>
    /// using Microsoft.AspNetCore.Builder;
    /// using SequenceToy.Studio;
    /// var app = WebApplication.CreateBuilder().Build();
    /// app.MapSequenceStudio("/studio");
    /// </code></example>
    public static IEndpointConventionBuilder MapSequenceStudio(
        this IEndpointRouteBuilder endpoints, string path = "/studio", params string[] hostNames) =>
        endpoints.MapSequenceStudio(
            path, new StudioHosts { Names = [.. Require.NotNull(hostNames, nameof(hostNames))] }, SharedCores.OfProcess);

    internal static IEndpointConventionBuilder MapSequenceStudio(
        this IEndpointRouteBuilder endpoints, string path, StudioHosts hosts, SharedCores cores)
    {
        Require.NotNull(endpoints, nameof(endpoints));
        if (!Require.NotNull(path, nameof(path)).StartsWith('/'))
        {
            throw new ArgumentException($"path must start with a slash; it was {PrintableText.Quoted(path)}.", nameof(path));
        }

        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = StudioSocket.KeepAlive,
            KeepAliveTimeout = StudioSocket.KeepAlive,
        });
        pipeline.Run(new StudioRequests(hosts, cores).Handle);
        return endpoints.Map($"{path.TrimEnd('/')}/{{**{StudioRequests.FileKey}}}", pipeline.Build()).WithDisplayName("SequenceToy Studio");
    }
}
