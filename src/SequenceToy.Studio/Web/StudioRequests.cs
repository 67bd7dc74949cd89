using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SequenceToy.Studio.Sessions;

namespace SequenceToy.Studio.Web;

/// <summary>Answers requests: the page's files and the socket. Refuses foreign host names and pages of other origins.</summary>
/// <param name="hosts">The host names that are served.</param>
/// <param name="cores">The cores that all pages share.</param>
internal sealed class StudioRequests(StudioHosts hosts, SharedCores cores)
{
    /// <summary>The route value with the name of the file.</summary>
    public const string FileKey = "file";

    private const int MostSessions = 64;
    private const string Socket = "socket";
    private const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;

    private int sessions;

    public Task Handle(HttpContext context)
    {
        if (!hosts.Allow(context.Request.Host) || !StudioHosts.IsSameOrigin(context.Request))
        {
            return Refuse(context, StatusCodes.Status403Forbidden, "The Studio refuses foreign host names and other web sites.");
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            && !HttpMethods.IsConnect(context.Request.Method))
        {
            return Refuse(context, StatusCodes.Status405MethodNotAllowed, "The Studio only answers GET.");
        }

        SecurityHeaders.Add(context);
        var file = context.GetRouteValue(FileKey) as string ?? "";
        return file switch
        {
            Socket when context.WebSockets.IsWebSocketRequest => Converse(context),
            "" when !context.Request.Path.Value!.EndsWith('/') => Redirect(context),
            _ => StudioFiles.Find(file) is { } found ? Send(context, found)
                : Refuse(context, StatusCodes.Status404NotFound, "The Studio has no such file."),
        };
    }

    private async Task Converse(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        var isTooMany = Interlocked.Increment(ref sessions) > MostSessions;
        try
        {
            if (isTooMany)
            {
                // Pages cannot read the status of a refused socket.
                await socket.CloseAsync(TryAgainLater, $"The Studio serves at most {MostSessions} pages at once.", context.RequestAborted)
                    .ConfigureAwait(false);
                return;
            }

            var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default;
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await StudioSocket.Serve(socket, cores, ended.Token).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref sessions);
        }
    }

    // Relative addresses of the page need the slash.
    private static Task Redirect(HttpContext context)
    {
        var request = context.Request;
        context.Response.Redirect(UriHelper.BuildRelative(request.PathBase, request.Path.Add("/"), request.QueryString));
        return Task.CompletedTask;
    }

    private static async Task Send(HttpContext context, StudioFile file)
    {
        var response = context.Response;
        response.Headers.ETag = file.Tag;
        if (context.Request.Headers.IfNoneMatch.Contains(file.Tag, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = file.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(file.Bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static Task Refuse(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason);
    }
}
