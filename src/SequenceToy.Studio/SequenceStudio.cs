using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SequenceToy.Studio.Sessions;
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
    public static StudioServer Start(StudioOptions? options = null) => Start(options ?? new StudioOptions(), SharedCores.OfProcess);

    internal static StudioServer Start(StudioOptions options, SharedCores cores)
    {
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
        app.MapSequenceStudio("/", StudioHosts.For(options), cores);
        try
        {
            app.Start();
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            ((IDisposable)app).Dispose();
            throw new IOException(
                FormattableString.Invariant($"address must be one of this machine, with a free port; it was {options.Address}, port ")
                + FormattableString.Invariant($"{options.Port}: {problem.GetBaseException().Message}"), problem);
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
