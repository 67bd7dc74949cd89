using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SequenceToy.Studio.Web;

namespace SequenceToy.Studio;

/// <summary>Starts the Studio on this machine: a live page that trains small networks while settings change.</summary>
public static class SequenceStudio
{
    /// <summary>Starts a web server for the Studio, by default for this machine only.</summary>
    /// <param name="options">The port, the address and the initial settings. Default: null, all defaults.</param>
    /// <returns>The running server; disposing it stops all training runs.</returns>
    /// <exception cref="IOException">The port is in use, or the address is not one of this machine.</exception>
    /// <example><code>
    /// using SequenceToy.Studio;
    /// await using var studio = SequenceStudio.Start(new StudioOptions { Port = 0, Query = "task=parity&amp;hiddenSize=8" });
    /// Console.WriteLine(studio.Link);
    /// </code></example>
    public static StudioServer Start(StudioOptions? options = null)
    {
        options ??= new StudioOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddRoutingCore();
        if (options.LoggerFactory is { } factory)
        {
            builder.Services.AddSingleton(factory);
        }

        // Whoever started the server also ends it, signals included.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        app.MapSequenceStudio("/", StudioHosts.For(options));
        try
        {
            app.Start();
        }
        catch
        {
            ((IDisposable)app).Dispose();
            throw;
        }

        return new StudioServer(app, options);
    }

    private static void Listen(KestrelServerOptions kestrel, StudioOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Listen(options.Address, options.Port);
    }
}
