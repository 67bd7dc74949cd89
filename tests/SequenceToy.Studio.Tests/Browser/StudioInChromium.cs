using Microsoft.Playwright;

namespace SequenceToy.Studio.Tests.Browser;

/// <summary>The Chromium of this machine and a running Studio, shared by tests. Tests that need it are skipped without one.</summary>
public abstract class StudioInChromium : IAsyncLifetime
{
    private static readonly string? Path = Environment.GetEnvironmentVariable("SEQUENCETOY_CHROMIUM") is { Length: > 0 } given ? given
        : new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private IPlaywright? playwright;
    private IBrowser? browser;
    private Uri? address;

    /// <summary>Opens a page; complaints and foreign requests are collected.</summary>
    internal async Task<OpenStudio> Open(string query, int width = 1280, int height = 720, ColorScheme colors = ColorScheme.Light)
    {
        Assert.SkipUnless(browser is not null, "There is no Chromium here: install one (Debian: apt-get install chromium), or say where it is in SEQUENCETOY_CHROMIUM.");
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colors, Permissions = ["clipboard-read", "clipboard-write"] });
        return await OpenStudio.Of(context, new Uri(address!, $"/?{query}"));
    }

    public async ValueTask InitializeAsync()
    {
        if (Path is not null)
        {
            address = await Start();
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox"] });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the Studio and returns its address.</summary>
    protected abstract Task<Uri> Start();

    /// <summary>Stops the Studio.</summary>
    protected abstract Task Release();
}
