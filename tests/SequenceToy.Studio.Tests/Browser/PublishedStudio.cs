using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace SequenceToy.Studio.Tests.Browser;

/// <summary>The Studio that runs in the page: published, and served as static files.</summary>
public sealed class PublishedStudio : StudioInChromium
{
    private readonly string folder = Directory.CreateTempSubdirectory("sequencetoy-studio").FullName;
    private WebApplication? app;

    /// <summary>The published files.</summary>
    public string Root => Path.Combine(folder, "wwwroot");

    protected override async Task<Uri> Start()
    {
        var project = Path.Combine(DocumentedExamplesTests.Root(AppContext.BaseDirectory), "src", "SequenceToy.Studio.Browser");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder]) { RedirectStandardOutput = true })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        publish.ExitCode.Should().Be(0, output);
        output.Should().NotContain("warning");
        return await Serve();
    }

    protected override async Task Release()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task<Uri> Serve()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".dat"] = "application/octet-stream";
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(Root), StaticFileOptions = { ContentTypeProvider = types } });
        await app.StartAsync();
        return new Uri(app.Urls.First());
    }
}
