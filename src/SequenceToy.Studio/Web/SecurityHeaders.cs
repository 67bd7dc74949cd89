using Microsoft.AspNetCore.Http;

namespace SequenceToy.Studio.Web;

/// <summary>Response headers that keep the page on its own host.</summary>
internal static class SecurityHeaders
{
    public static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;

        // The host name was checked. Not every browser takes a socket for a part of 'self'.
        var host = context.Request.Host.ToUriComponent();
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + $"connect-src 'self' ws://{host} wss://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
    }
}
